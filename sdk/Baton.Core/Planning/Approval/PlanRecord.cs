using System.Collections.Immutable;
using Baton.Core.Releases;

namespace Baton.Core.Planning.Approval;

/// <summary>
/// A plan for a person to approve before it runs, as <c>plan --out</c> writes it and <c>release --plan</c> takes it. It has no clock in it:
/// same commit, same configuration, same world, the same bytes.
/// </summary>
public sealed record PlanRecord
{
    /// <summary>The only form that there is so far.</summary>
    public const string CurrentFormat = "baton-plan/1";

    /// <summary>The form of this file: <c>baton-plan/1</c>.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>The release unit's name.</summary>
    public required string Unit { get; init; }

    /// <summary>The version that is released.</summary>
    public required string Version { get; init; }

    /// <summary>The commit that it is made of, full hex; empty without history.</summary>
    public required string Commit { get; init; }

    /// <summary>The tag that marks it.</summary>
    public required string Tag { get; init; }

    /// <summary>The stable version that was asked for with <c>--version</c> or <c>--bump</c>; null when the version was counted.</summary>
    public string? Cut { get; init; }

    /// <summary>The title that was given with <c>--title</c>; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The description that was given with <c>--description</c>; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The environment that it is deployed to; null for a release that ends with publishing.</summary>
    public string? Environment { get; init; }

    /// <summary>What will be done, first to be done first.</summary>
    public required ImmutableArray<PlannedOperation> Operations { get; init; }

    /// <summary>The files that are released, sorted by name.</summary>
    public required ImmutableArray<Artifact> Artifacts { get; init; }

    /// <summary>What was seen of the world.</summary>
    public required PlanBasis Basis { get; init; }

    /// <summary>The sha256 of the file without this value, as lower-case hex: tells an edited file from a world that moved.</summary>
    public string Digest { get; init; } = "";
}
