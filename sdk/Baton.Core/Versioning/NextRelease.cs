using System.Collections.Immutable;
using Baton.Core.Commits;

namespace Baton.Core.Versioning;

/// <summary>The release that the commits since the last stable one call for, and why.</summary>
public sealed record NextRelease
{
    /// <summary>The stable version to cut; null when there is nothing to release.</summary>
    public required string? Version { get; init; }

    /// <summary>The part that it raises; null for the first release, for one that is tagged already, and when there is nothing to release.</summary>
    public VersionPart? Part { get; init; }

    /// <summary>The tag of the last stable release; null before the first one.</summary>
    public required string? Since { get; init; }

    /// <summary>The commit that <see cref="Since"/> marks; null before the first release.</summary>
    public string? SinceCommit { get; init; }

    /// <summary>Why it is this version, or why there is nothing to release: a sentence without its full stop.</summary>
    public required string Why { get; init; }

    /// <summary>The commit is tagged with this stable version already: a release only has to be completed.</summary>
    public bool IsTagged { get; init; }

    /// <summary>The unit's commits since, newest first, and the effect of each.</summary>
    public ImmutableArray<CountedCommit> Commits { get; init; } = [];
}
