using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.Deploy.Figures;

namespace Baton.Pipeline.Answers;

/// <summary>What a run answers, whatever the command: the parts that it did not get to are null or empty. Rendered as text or as JSON.</summary>
public sealed record RunAnswer
{
    /// <summary>The release unit's name.</summary>
    public string? Unit { get; init; }

    /// <summary>SemVer 2 version of the commit.</summary>
    public string? Version { get; init; }

    /// <summary>The commit, full hex; empty without history.</summary>
    public string? Commit { get; init; }

    /// <summary>The tag that the version was counted from; null when there is none.</summary>
    public string? Tag { get; init; }

    /// <summary>Commits since the tag.</summary>
    public int? Height { get; init; }

    /// <summary>False when history is missing: the version must not leave the machine.</summary>
    public bool? Certain { get; init; }

    /// <summary>The four .NET versions.</summary>
    public NetVersions? Net { get; init; }

    /// <summary>The unit's folder, with '/', relative to the repository's root; only when a project was asked for.</summary>
    public string? UnitFolder { get; init; }

    /// <summary>How a build system was told; only when asked for.</summary>
    public BuildNumberAnswer? BuildNumber { get; init; }

    /// <summary>Where the version comes from, line by line; only when asked for.</summary>
    public ImmutableArray<string>? Explanation { get; init; }

    /// <summary>The whole of it: every tag, and every commit since the chosen one; only when asked for.</summary>
    public VersionExplanation? Walk { get; init; }

    /// <summary>What the commits call for; only where it was asked for.</summary>
    public NextAnswer? Next { get; init; }

    /// <summary>The release record.</summary>
    public Release? Release { get; init; }

    /// <summary>Where release.json was written.</summary>
    public string? ReleaseFile { get; init; }

    /// <summary>The changelog that was written; null when it was not, or told everything already.</summary>
    public string? ChangelogFile { get; init; }

    /// <summary>Where the plan was written for approval.</summary>
    public string? PlanFile { get; init; }

    /// <summary>Where the report was written.</summary>
    public string? ReportFile { get; init; }

    /// <summary>What was looked at before the build.</summary>
    public ImmutableArray<CheckAnswer>? Checks { get; init; }

    /// <summary>The plan's operations, and how they ended where they were tried.</summary>
    public ImmutableArray<OperationAnswer>? Operations { get; init; }

    /// <summary>Whether none of the operations was tried.</summary>
    [JsonIgnore]
    public bool IsPlan { get; init; }

    /// <summary>How the release, the variables and the hooks differ from what is live; only where something is deployed, and something is live.</summary>
    public ImmutableArray<string>? Differences { get; init; }

    /// <summary>The verdicts of the gates.</summary>
    public ImmutableArray<GateAnswer>? Gates { get; init; }

    /// <summary>True when every operation of the plan held before.</summary>
    public bool? NothingToDo { get; init; }

    /// <summary>What is live in the environments that were looked at.</summary>
    public ImmutableArray<EnvironmentAnswer>? Environments { get; init; }

    /// <summary>The releases in the stores.</summary>
    public ImmutableArray<StoreAnswer>? Store { get; init; }

    /// <summary>The feature flags of the unit; only where they were asked for.</summary>
    public FlagsAnswer? Flags { get; init; }

    /// <summary>In which order releases can go live; only where it was asked for.</summary>
    public OrderAnswer? Order { get; init; }

    /// <summary>What is live of every unit in every environment; only where it was asked for.</summary>
    public ImmutableArray<LiveAnswer>? Matrix { get; init; }

    /// <summary>Past deployments, oldest first; only where they were asked for.</summary>
    public ImmutableArray<PastDeployment>? History { get; init; }

    /// <summary>The figures of delivery of each environment; only where they were asked for.</summary>
    public ImmutableArray<FiguresAnswer>? Figures { get; init; }

    /// <summary>What the ledger's chain of hashes shows; only where it was asked for.</summary>
    public AuditAnswer? Audit { get; init; }

    /// <summary>What pending migrations did in a rehearsal; only where it was asked for.</summary>
    public RehearsalAnswer? Rehearsal { get; init; }

    /// <summary>The configuration in force, as JSON text.</summary>
    public string? Configuration { get; init; }

    /// <summary>The settings of the application; only when asked for.</summary>
    public SettingsAnswer? Settings { get; init; }
}
