using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Init.Texts;

namespace Baton.Init.Facts;

/// <summary>The projects of a repository and the files that MSBuild imports into them, as XML. They are read, not evaluated: conditions are seen, not decided.</summary>
internal sealed class BuildFiles
{
    private static readonly string[] ProjectEndings = [".csproj", ".fsproj", ".vbproj"];

    private BuildFiles(ImmutableSortedDictionary<string, XmlPart> parts) => Parts = parts;

    /// <summary>The root elements by path.</summary>
    public ImmutableSortedDictionary<string, XmlPart> Parts { get; }

    /// <summary>The paths of the projects.</summary>
    public IEnumerable<string> Projects => Parts.Keys.Where(p => ProjectEndings.Any(e => p.EndsWith(e, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Reads them.</summary>
    /// <returns>BATON2160 for each one that is not XML.</returns>
    public static Result<BuildFiles> Read(RepositoryFacts facts)
    {
        var (parts, mistakes) = (ImmutableSortedDictionary.CreateBuilder<string, XmlPart>(StringComparer.Ordinal), new List<Diagnostic>());
        foreach (var path in ProjectEndings.Concat([".props", ".targets"]).SelectMany(facts.Named))
        {
            var read = XmlTree.Parse(path, facts.Files[path]);
            mistakes.AddRange(read.Diagnostics);
            if (read.IsSuccess)
            {
                parts[path] = read.Value;
            }
        }

        return mistakes.Count == 0 ? new BuildFiles(parts.ToImmutable()) : Result<BuildFiles>.Failure(mistakes);
    }

    /// <summary>The files of a name that a project sees: the nearest above it, and those above that one as long as each imports the next.</summary>
    /// <param name="project">The project's path.</param>
    /// <param name="name">Such as <c>Directory.Build.props</c>.</param>
    public IEnumerable<string> Above(string project, string name)
    {
        for (var folder = Folder(project); ; folder = Folder(folder))
        {
            var path = folder.Length == 0 ? name : $"{folder}/{name}";
            if (Parts.TryGetValue(path, out var part))
            {
                yield return path;
                if (!part.Named("Import").Any(i => i["Project"] is { } to && (to.Contains("GetPathOfFileAbove", StringComparison.OrdinalIgnoreCase) || to.Contains("..", StringComparison.Ordinal))))
                {
                    yield break;
                }
            }

            if (folder.Length == 0)
            {
                yield break;
            }
        }
    }

    /// <summary>The value of a property as the files state it, in the order in which MSBuild reads them: a later one replaces an earlier one, and a default only fills a gap. Null for none.</summary>
    public PropertyText? Property(string project, string name) =>
        Chain(project).Select(f => In(f, name)).Aggregate((PropertyText?)null, (value, next) => next is null || (value is not null && next.IsDefault) ? value : next);

    /// <summary>What files say of a property that the project and the files above it do not name: files that are imported by a path. Which project imports them is not known.</summary>
    public IEnumerable<PropertyText> Elsewhere(string project, string name)
    {
        var chain = Chain(project).ToHashSet(StringComparer.Ordinal);
        return Parts.Keys.Where(f => !chain.Contains(f) && !Projects.Contains(f) && !f.Split('/')[^1].StartsWith("Directory.", StringComparison.OrdinalIgnoreCase)).Select(f => In(f, name)).OfType<PropertyText>();
    }

    /// <summary>The items of a type that a project has, in it and in the files above it.</summary>
    public IEnumerable<XmlPart> Items(string project, string type) =>
        new[] { project }.Concat(Above(project, "Directory.Build.props")).Concat(Above(project, "Directory.Build.targets")).Concat(Above(project, "Directory.Packages.props"))
            .SelectMany(f => Parts[f].Named(type));

    /// <summary>Whether versions of packages are managed centrally for a project.</summary>
    public bool IsCentral(string project) => Property(project, "ManagePackageVersionsCentrally")?.IsTrue == true && Above(project, "Directory.Packages.props").Any();

    private IEnumerable<string> Chain(string project) =>
        [.. Above(project, "Directory.Build.props").Reverse(), .. Above(project, "Directory.Packages.props").Reverse(), project, .. Above(project, "Directory.Build.targets").Reverse()];

    /// <summary>The folder of a path; empty for the root.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var at ? path[..at] : "";

    private PropertyText? In(string file, string name) => Parts[file].Named("PropertyGroup")
        .SelectMany(g => g.Children.Where(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(c => new PropertyText(c.Text.Trim(), c["Condition"] ?? g["Condition"], file)))
        .LastOrDefault();
}
