using System.Collections.Immutable;
using Baton.Core.Configuration.Reading;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>notes</c>.</summary>
internal static class NotesReader
{
    public static NotesConfiguration Read(ObjectReader? o)
    {
        var notes = new NotesConfiguration();
        if (o is null)
        {
            return notes;
        }

        notes = notes with
        {
            PullRequests = o.Flag("pullRequests") ?? false,
            Template = o.Text("template", Rules.Inside),
            Packages = o.Flag("packages") ?? notes.Packages,
            Changelog = o.Text("changelog", Rules.Inside) ?? notes.Changelog,
            Categories = Categories(o),
            Exclude = Exclude(o.Object("exclude")),
        };
        o.End();
        return notes;
    }

    private static ImmutableArray<NotesCategory> Categories(ObjectReader notes)
    {
        var categories = ImmutableArray.CreateBuilder<NotesCategory>();
        foreach (var o in notes.Objects("categories"))
        {
            if (!o.Has("title"))
            {
                o.Bad(o.Node, "A category needs a \"title\".");
            }

            categories.Add(new NotesCategory(o.Text("title", Rules.NotEmpty) ?? "")
            {
                Types = Texts(o, "types"),
                Scopes = Texts(o, "scopes"),
                Labels = Texts(o, "labels"),
                Authors = Texts(o, "authors"),
                Collapsed = o.Flag("collapsed") ?? false,
            });
            o.End();
        }

        return categories.ToImmutable();
    }

    private static NotesExclusion Exclude(ObjectReader? o)
    {
        if (o is null)
        {
            return new NotesExclusion();
        }

        var exclude = new NotesExclusion { Types = Texts(o, "types"), Scopes = Texts(o, "scopes"), Labels = Texts(o, "labels"), Authors = Texts(o, "authors") };
        o.End();
        return exclude;
    }

    private static ImmutableArray<string> Texts(ObjectReader o, string key) => o.Texts(key, Rules.NotEmpty) ?? [];
}
