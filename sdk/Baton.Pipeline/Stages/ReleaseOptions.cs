using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Stages;

/// <summary>What the caller asked for. A command and a target take the same arguments.</summary>
public sealed record ReleaseOptions
{
    /// <summary><c>--env NAME</c>: the environment; null to stop after publishing.</summary>
    public string? Environment { get; init; }

    /// <summary><c>--version-is X</c> as an argument of the targets, <c>--version X</c> of the command: the stable version to cut.</summary>
    public string? Version { get; init; }

    /// <summary><c>--bump major|minor|patch|auto</c>: the part to raise, or the one that the commits call for.</summary>
    public string? Bump { get; init; }

    /// <summary>Whether the commits decide which version is cut.</summary>
    public bool IsAutomatic => Version is null && string.Equals(Bump, "auto", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>--title TEXT</c>: what the release is called; null for its name and version.</summary>
    public string? Title { get; init; }

    /// <summary><c>--description-file FILE</c> as an argument of the targets, <c>--description FILE</c> of the command: Markdown for the top of the notes; null for none.</summary>
    public string? DescriptionFile { get; init; }

    /// <summary><c>--to VERSION</c>: what to roll back to; null for the last good one. <c>--to FOLDER</c>: where a release of a store is put.</summary>
    public string? To { get; init; }

    /// <summary><c>--keep NUMBER</c>: how many releases of each channel stay in a store.</summary>
    public string? Keep { get; init; }

    /// <summary><c>--release PATH</c>: the release.json to deploy; null for the one in artifacts/baton.</summary>
    public string? ReleaseFile { get; init; }

    /// <summary><c>--override GATE</c>, repeatable.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary><c>--reason TEXT</c>, for the overrides.</summary>
    public string? Reason { get; init; }

    /// <summary><c>--lock-wait SECONDS</c>: how long to wait for another run to end; zero to give up at once.</summary>
    public string? LockWait { get; init; }

    /// <summary><c>--probe</c>: let a plan look at what is there already.</summary>
    public bool Probe { get; init; }

    /// <summary><c>--dry-run</c> on the release target, and what the plan target means: plan, and do none of it.</summary>
    public bool DryRun { get; init; }

    /// <summary><c>--local</c>: publish to places of this machine alone, push no tag, announce nothing.</summary>
    public bool StaysLocal { get; init; }

    /// <summary><c>--allow-uncertain</c>: pack and release although history does not tell the version.</summary>
    public bool AllowUncertain { get; init; }

    /// <summary><c>--fresh</c>: do every step, whatever earlier runs remember.</summary>
    public bool Fresh { get; init; }

    /// <summary><c>--explain</c>: tell where a version comes from.</summary>
    public bool Explain { get; init; }

    /// <summary><c>--offline</c>: let a check ask nobody.</summary>
    public bool Offline { get; init; }

    /// <summary><c>--out FILE</c>: where a plan is written for approval; null for nowhere.</summary>
    public string? PlanOut { get; init; }

    /// <summary><c>--plan FILE</c>: the approved plan to apply; null to make one.</summary>
    public string? PlanFile { get; init; }

    /// <summary><c>--what TAG|FILE|DIR</c>: what to verify; null for what was made here.</summary>
    public string? What { get; init; }

    /// <summary>Every value of <c>--what</c>, where a command takes several.</summary>
    public ImmutableArray<string> Operands { get; init; } = [];

    /// <summary><c>--mermaid</c>: print the order as a flowchart.</summary>
    public bool Mermaid { get; init; }

    /// <summary><c>--key FILE</c>: the public key of the provenance; null to take the provenance unsigned or on trust.</summary>
    public string? KeyFile { get; init; }

    /// <summary><c>--project PATH</c>: the project whose unit is meant; null for the folder that the run was started for.</summary>
    public string? Project { get; init; }

    /// <summary><c>--ci SYSTEM</c>: the build system to tell the version to; <c>auto</c> for the one that the environment tells of, null for none.</summary>
    public string? BuildSystem { get; init; }

    /// <summary><c>--changelog</c>: tell the changes in the changelog too.</summary>
    public bool Changelog { get; init; }

    /// <summary>What was asked about the settings of the application.</summary>
    public SettingsOptions Settings { get; init; } = new();

    /// <summary><c>--environments FILE</c>: the file with the units and environments to work on, instead of baton.json; null to look for it where there is no baton.json.</summary>
    public string? EnvironmentsFile { get; init; }

    /// <summary><c>--as NAME</c>: who deploys; null to ask the environment variables.</summary>
    public string? As { get; init; }

    /// <summary>Whether the command works on what is released and live alone, so that an environments file may take the place of baton.json.</summary>
    public bool NeedsNoUnit { get; init; }

    /// <summary>Whether <see cref="What"/> is the release to deploy.</summary>
    public bool NamesRelease { get; init; }

    /// <summary>Whether <see cref="Operands"/> are releases of several units.</summary>
    public bool NamesReleases { get; init; }

    /// <summary><c>--all</c>: every unit of the ledger, not only this one.</summary>
    public bool All { get; init; }

    /// <summary><c>--audit</c>: verify the ledger's chain of hashes.</summary>
    public bool Audit { get; init; }

    /// <summary><c>--file FILE</c>: where a ledger is exported to or imported from.</summary>
    public string? File { get; init; }

    /// <summary><c>--days NUMBER</c>: how far back figures go; 90 when not given.</summary>
    public string? Days { get; init; }

    /// <summary>Whether this run cuts a version, and so makes its tag here.</summary>
    public bool IsCut => (Version ?? Bump) is not null;

    /// <summary>Whether the run only shows: what GitHub does not answer is then left out of the notes, and secrets in them are masked on the console.</summary>
    public bool LooksOnly { get; init; }

    /// <summary>Whether the version is shown as a build here would have it, with the mark of files that are not committed.</summary>
    public bool ShowsWorkTree { get; init; }

    /// <summary>What to do about files that are not committed, before anything is built.</summary>
    public UncommittedRule Uncommitted { get; init; }

    /// <summary>Whether the run is about the commit that is checked out. False for what was released before, and for what runs.</summary>
    public bool IsOfTheCommit { get; init; } = true;

    /// <summary>Whether a check lists everything that it found, as an answer of its own. Otherwise only problems are told.</summary>
    public bool ListsChecks { get; init; }

    /// <summary><see cref="LockWait"/> as a time.</summary>
    /// <returns>BATON2061 when it is not a number of seconds.</returns>
    public Result<TimeSpan> Wait() => LockWait is not { } text ? TimeSpan.Zero
        : int.TryParse(text, out var seconds) && seconds >= 0 ? TimeSpan.FromSeconds(seconds)
        : RunDiagnostics.BadSeconds.Report($"'{text}' is not a number of seconds.", "Give --lock-wait a whole number, such as 60.");
}
