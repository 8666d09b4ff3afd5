using System.Collections.Immutable;

namespace Baton.Core.Versioning;

/// <summary>
/// Which paths of a repository belong to a release unit: git's pathspecs. A folder or file includes itself and everything below it;
/// <c>*</c>, <c>?</c> and <c>[a-z]</c> match, slashes too; after <c>:(glob)</c> they stop at slashes and <c>**</c> goes through;
/// <c>:!x</c> (or <c>:^x</c>, <c>:(exclude)x</c>) excludes; <c>:(icase)</c>, <c>:(literal)</c> and <c>:(top)</c> are known too.
/// Without an include everything is included.
/// </summary>
public sealed class PathFilter
{
    private readonly ImmutableArray<Pathspec> includes;
    private readonly ImmutableArray<Pathspec> excludes;
    private readonly ImmutableArray<PathFilter> any;

    /// <summary>A filter of these pathspecs, relative to the repository's root. What <see cref="Mistake"/> or <see cref="Outside"/> would name matches nothing.</summary>
    public PathFilter(IEnumerable<string> pathspecs)
    {
        var all = pathspecs.Select(Pathspec.Parse).OfType<Pathspec>().ToList();
        includes = [.. all.Where(p => !p.IsExclude)];
        excludes = [.. all.Where(p => p.IsExclude)];
        includes = includes.Any(p => p.Path.Length == 0) ? [] : includes;
        any = [];
    }

    private PathFilter(ImmutableArray<PathFilter> filters)
    {
        includes = excludes = [];
        any = filters;
    }

    /// <summary>Whether every path belongs.</summary>
    public bool IsEverything => any.IsEmpty ? includes.IsEmpty && excludes.IsEmpty : any.Any(f => f.IsEverything);

    /// <summary>
    /// The files and folders that hold everything that belongs: a path that <see cref="Includes"/> accepts is one of them or lies below one. Null where they are not known by
    /// name: a pathspec has a wildcard or ignores case, or nothing is included by name.
    /// </summary>
    public ImmutableArray<string>? Roots => any.IsEmpty
        ? includes.IsEmpty || includes.Any(i => !i.IsPlain) ? null : [.. includes.Select(i => i.Path)]
        : any.All(f => f.Roots is not null) ? [.. any.SelectMany(f => f.Roots!.Value).Distinct(StringComparer.Ordinal)] : null;

    /// <summary>What belongs to at least one of these; there is one.</summary>
    public static PathFilter Any(params ImmutableArray<PathFilter> filters) => new(filters);

    /// <summary>Whether a path belongs.</summary>
    /// <param name="path">Relative to the repository's root, with '/'.</param>
    public bool Includes(string path) => any.IsEmpty
        ? (includes.IsEmpty || includes.Any(i => i.Matches(path))) && !excludes.Any(e => e.Matches(path))
        : any.Any(f => f.Includes(path));

    /// <summary>Whether anything below a folder could belong; the answer may be yes too often, never no.</summary>
    /// <param name="folder">Relative to the repository's root, with '/'; empty for the root itself.</param>
    public bool MayInclude(string folder) => any.IsEmpty
        ? (includes.IsEmpty || includes.Any(i => i.MayMatchBelow(folder))) && !excludes.Any(e => e.Covers(folder))
        : any.Any(f => f.MayInclude(folder));

    /// <summary>The first pathspec that Baton does not know, or null.</summary>
    public static string? Mistake(IEnumerable<string> pathspecs) => pathspecs.FirstOrDefault(p => Pathspec.Parse(p) is null);

    /// <summary>The first pathspec that leads out of the folder that it is relative to, or null. git refuses it, too.</summary>
    public static string? Outside(IEnumerable<string> pathspecs) =>
        pathspecs.FirstOrDefault(p => Pathspec.Parse(p)?.Path is { } path && (path == ".." || path.StartsWith("../", StringComparison.Ordinal)));

    /// <summary>Pathspecs that are relative to a unit's folder, made relative to the repository's root.</summary>
    /// <param name="pathspecs">As in baton.json.</param>
    /// <param name="unitFolder">The unit's folder relative to the root, with '/'; empty for the root itself.</param>
    public static ImmutableArray<string> FromUnit(IEnumerable<string> pathspecs, string unitFolder) =>
        [.. pathspecs.Select(p => Pathspec.Parse(p)?.Below(unitFolder) ?? p)];
}
