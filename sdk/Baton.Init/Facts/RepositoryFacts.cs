using System.Collections.Immutable;

namespace Baton.Init.Facts;

/// <summary>Everything that a proposal is made from. Nothing is asked for later.</summary>
public sealed record RepositoryFacts
{
    /// <summary>The name of the repository: the remote's, else the folder's.</summary>
    public required string Name { get; init; }

    /// <summary>The texts of the files that matter, by path from the root, with <c>/</c>.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The git repository; null for none.</summary>
    public GitFacts? Git { get; init; }

    /// <summary>The version of Baton that is proposed: the one of the command that runs.</summary>
    public required string BatonVersion { get; init; }

    /// <summary>Whether Baton.Sdk of that version is in a package source of the folder; null where no source could be asked.</summary>
    public bool? HasSdk { get; init; }

    /// <summary>A package source to add to nuget.config: a folder or an address; null for none.</summary>
    public string? Source { get; init; }

    /// <summary>The files of a name, or with an ending when it begins with a dot, without case.</summary>
    public IEnumerable<string> Named(string name) => Files.Keys.Where(f => name[0] == '.'
        ? f.EndsWith(name, StringComparison.OrdinalIgnoreCase) : f.Split('/')[^1].Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The GitHub workflows.</summary>
    public IEnumerable<string> Workflows => Files.Keys.Where(f => f.StartsWith(".github/workflows/", StringComparison.Ordinal));
}
