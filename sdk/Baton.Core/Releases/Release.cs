using System.Collections.Immutable;

namespace Baton.Core.Releases;

/// <summary>
/// The baton: one record that every step takes and returns richer. Written as release.json (see <see cref="ReleaseJson"/>).
/// Same commit, same inputs: the same bytes, the <see cref="Build"/> section aside.
/// </summary>
public sealed record Release
{
    /// <summary>The format of the record. A Baton refuses a record whose format is newer than <see cref="ReleaseJson.Format"/>.</summary>
    public int Format { get; init; } = ReleaseJson.Format;

    /// <summary>The release unit's name, such as <c>service</c>.</summary>
    public required string Name { get; init; }

    /// <summary>SemVer 2 version without build metadata, such as <c>1.5.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The tag that marks, or would mark, this version: prefix and version, such as <c>service/v1.5.0</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>The commit, as full lower-case hex; empty when there is no git history.</summary>
    public required string Commit { get; init; }

    /// <summary>When the commit was made, UTC; null when there is no git history. Lead times are counted from it.</summary>
    public DateTimeOffset? Committed { get; init; }

    /// <summary>What somebody called it; null for its name and version.</summary>
    public string? Title { get; init; }

    /// <summary>The version of the release before this one in the history; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>What its commit descends from; null when there is no git history, or where an older Baton wrote the record.</summary>
    public Ancestry? Ancestry { get; init; }

    /// <summary>What changed since <see cref="Previous"/>, newest first.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Whose first contribution it has, in the order of their pull requests; empty when nobody looked.</summary>
    public ImmutableArray<Newcomer> Newcomers { get; init; } = [];

    /// <summary>Release notes in Markdown.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The files of the release, sorted by name (ordinal).</summary>
    public ImmutableArray<Artifact> Artifacts { get; init; } = [];

    /// <summary>Test counts; null when no test ran.</summary>
    public TestCounts? Tests { get; init; }

    /// <summary>What it provides and requires; null when not declared.</summary>
    public Contracts? Contracts { get; init; }

    /// <summary>The feature flags it knows, sorted by key.</summary>
    public ImmutableArray<FlagFact> Flags { get; init; } = [];

    /// <summary>The database migrations it carries, in the order they run.</summary>
    public ImmutableArray<MigrationFact> Migrations { get; init; } = [];

    /// <summary>The tool that applies them, as in baton.json; null without migrations.</summary>
    public string? MigrationTool { get; init; }

    /// <summary>Facts about the build that may differ between two builds of one commit.</summary>
    public BuildFacts? Build { get; init; }
}
