using System.Collections.Immutable;
using Baton.Init.Facts;
using Baton.Init.Texts;

namespace Baton.Init.Proposals;

/// <summary>References Baton.Sdk in a repository that had no tool for versions: in the central file of packages, else in the Directory.Build.props of the projects, else in a file-based app.</summary>
internal static class SdkReference
{
    /// <summary>The name of the package.</summary>
    public const string Package = "Baton.Sdk";

    /// <summary>Whether it is referenced already.</summary>
    public static bool IsThere(RepositoryFacts facts, BuildFiles files) =>
        files.Parts.Values.SelectMany(p => p.All()).Any(e => Is(e["Include"]) || Is(e["Name"]) || Is(e["Sdk"]) || Is(e["Update"]))
        || facts.Named(".cs").Any(f => facts.Files[f].Contains($"#:sdk {Package}", StringComparison.Ordinal));

    /// <summary>Adds the edits.</summary>
    public static void Add(EditSet set, RepositoryFacts facts, BuildFiles files, ImmutableArray<ProjectFacts> projects, ImmutableArray<string> apps)
    {
        // A package changes the lock file of every project, and a build that restores in locked mode then fails. An SDK is in no lock file.
        var isLocked = facts.Named("packages.lock.json").Any();
        bool IsCentral(ProjectFacts project) => !isLocked && files.IsCentral(project.Path);
        var central = projects.Where(IsCentral).Select(p => files.Above(p.Path, "Directory.Packages.props").Last()).Distinct().ToList();
        foreach (var path in central)
        {
            set.Edit(path, Global(facts.Files[path], files.Parts[path], facts.BatonVersion));
        }

        var others = projects.Where(p => !IsCentral(p)).Select(p => files.Above(p.Path, "Directory.Build.props").LastOrDefault() ?? "Directory.Build.props").Distinct().ToList();
        var element = $"<Sdk Name=\"{Package}\" Version=\"{facts.BatonVersion}\" />";
        foreach (var path in others)
        {
            if (files.Parts.TryGetValue(path, out var root))
            {
                set.Edit(path, XmlEdits.InsertFirst(facts.Files[path], root, element));
            }
            else
            {
                set.Write(path, $"<Project>\n  {element}\n</Project>\n");
            }
        }

        foreach (var app in projects.IsEmpty ? apps : [])
        {
            set.Edit(app, InApp(facts.Files[app], facts.BatonVersion));
        }
    }

    private static TextEdit Global(string text, XmlPart root, string version)
    {
        var element = $"<GlobalPackageReference Include=\"{Package}\" Version=\"{version}\" />";
        if (root.Named("GlobalPackageReference").FirstOrDefault() is { } other)
        {
            return XmlEdits.InsertLast(text, root.Named("ItemGroup").First(g => g.Children.Contains(other)), element);
        }

        var (line, indent) = (XmlEdits.LineEnd(text), root.Children.Length > 0 ? XmlEdits.Indent(text, root.Children[^1].Start) : "  ");
        return XmlEdits.InsertLast(text, root, $"<ItemGroup>{line}{indent}{indent}{element}{line}{indent}</ItemGroup>");
    }

    /// <summary>Behind the line that starts the program and the SDKs that it has: the first one is the SDK of the app itself.</summary>
    private static TextEdit InApp(string text, string version)
    {
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            if (!line.StartsWith("#!", StringComparison.Ordinal) && !line.StartsWith("#:sdk ", StringComparison.Ordinal))
            {
                break;
            }

            at += line.Length + 1;
        }

        return new TextEdit(at, at, $"#:sdk {Package}@{version}{XmlEdits.LineEnd(text)}");
    }

    private static bool Is(string? name) => name is not null && (name == Package || name.StartsWith($"{Package}/", StringComparison.Ordinal));
}
