using System.Collections.Immutable;

namespace Baton.Core.Versioning;

/// <summary>Where a version comes from: which tag, which commits, and what was passed over.</summary>
public sealed record VersionExplanation
{
    /// <summary>The version.</summary>
    public required VersionAnswer Answer { get; init; }

    /// <summary>The ends of the paths that were walked, in the order of the walk.</summary>
    public required ImmutableArray<ExplainedTag> Considered { get; init; }

    /// <summary>The other tags, by name.</summary>
    public required ImmutableArray<ExplainedTag> Ignored { get; init; }

    /// <summary>The commits between the tag and the head that had a say, newest first.</summary>
    public required ImmutableArray<ExplainedCommit> Commits { get; init; }
}
