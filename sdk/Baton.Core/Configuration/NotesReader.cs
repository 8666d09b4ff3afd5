using System.Collections.Immutable;

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

        var categories = Categories(o);
        notes = notes with
        {
            PullRequests = o.Flag("pullRequests") ?? false,
            Template = o.Text("template", Rules.Inside),
            Packages = o.Flag("packages") ?? notes.Packages,
            Changelog = o.Text("changelog", Rules.Inside) ?? notes.Changelog,
            Categories = categories,
            Exclude = Exclude(o.Object("exclude"), categories),
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

    private static NotesExclusion Exclude(ObjectReader? o, ImmutableArray<NotesCategory> categories)
    {
        var exclude = new NotesExclusion();
        var quiet = exclude.Types.RemoveAll(type => categories.Any(c => c.Types.Contains(type, StringComparer.OrdinalIgnoreCase)));
        exclude = exclude with
        {
            Types = o?.Texts("types", Rules.NotEmpty) ?? quiet,
            Scopes = o?.Texts("scopes", Rules.NotEmpty) ?? [],
            Labels = o?.Texts("labels", Rules.NotEmpty) ?? [],
            Authors = o?.Texts("authors", Rules.NotEmpty) ?? [],
        };
        o?.End();
        return exclude;
    }

    private static ImmutableArray<string> Texts(ObjectReader o, string key) => o.Texts(key, Rules.NotEmpty) ?? [];
}
