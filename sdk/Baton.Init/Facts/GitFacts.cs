using System.Collections.Immutable;

namespace Baton.Init.Facts;

/// <summary>What git knows of a repository.</summary>
public sealed record GitFacts
{
    /// <summary>Whether anything is committed.</summary>
    public bool HasCommits { get; init; }

    /// <summary>The branch that releases are cut on: the remote's default branch where it is known, else the one that is checked out.</summary>
    public string Branch { get; init; } = "main";

    /// <summary>The address of the remote, without a password; null for none.</summary>
    public string? Remote { get; init; }

    /// <summary>The names of all tags.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The files that are changed, staged or untracked, from the root, with <c>/</c>.</summary>
    public ImmutableArray<string> Changed { get; init; } = [];

    /// <summary>Whether history is cut off.</summary>
    public bool IsShallow { get; init; }

    /// <summary>Whether the remote is on GitHub.</summary>
    public bool IsOnGitHub => Remote is { } remote
        && (remote.Contains("//github.com/", StringComparison.OrdinalIgnoreCase) || remote.Contains("@github.com", StringComparison.OrdinalIgnoreCase));
}
