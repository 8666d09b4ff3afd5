using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Commands;
using Baton.Pipeline.Reporting;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Steps;
using Baton.Pipeline.Stores;

namespace Baton.Pipeline.Road;

/// <summary>The road of a release: every step, in order. A dry run leaves out those that act outside the unit's folder, and ends with the plan.</summary>
public static class ReleaseRoad
{
    /// <summary>The steps of a release.</summary>
    public static ImmutableArray<RoadStep> Steps { get; } =
    [
        .. RoadStart.Steps,
        RoadStep.Of<Versioned, Checked>("Check", "look whether the release could run", CheckRelease.RunAsync),
        RoadStep.Of<Versioned, Versioned>("Restore", "restore the packages", BuildUnit.RestoreAsync) with { WritesOutput = true },
        RoadStep.Of<Versioned, Versioned>("Build", "build with the version", BuildUnit.BuildAsync) with { WritesOutput = true },
        RoadStep.Of<Versioned, Tested>("Test", "run the tests and read how they ended", BuildUnit.TestAsync) with { WritesOutput = true },
        RoadStep.Of<Versioned, Noted>("Notes", "write the release notes", WriteNotes.RunAsync),
        Packing(PackArtifacts.MakeAsync),
        RoadStep.Of<Packed, Proven>("Prove", "write release.json, bill of materials, checksums and provenance", ProveRelease.RunAsync) with { WritesOutput = true, HookBefore = null, HookAfter = "pack" },
        RoadStep.Of<Proven, Proven>("Use", "use the packed packages in an empty place", UsePackages.RunAsync) with { WritesOutput = true },
        RoadStep.Of<Proven, Acted>("Publish", "make the tag and publish the artifacts", PublishRelease.RunAsync) with { WritesOutput = true, ActsOutside = true },
        RoadStep.Of<Stage, Stage>("Deploy", "make the release live in the environment that was named", DeployRelease.RunAsync) with { ActsOutside = true, Shows = DeployRelease.IsAlone },
    ];

    /// <summary>What else can be asked of a unit, or done with what was released before.</summary>
    public static ImmutableArray<RoadStep> Commands { get; } =
    [
        RoadStep.Of<Stage, Stage>("Release", "end a release: everything is published", Arrive),
        RoadStep.Of<Proven, Acted>("Plan", "show what a release would do, and do none of it", PublishRelease.ShowAsync),
        RoadStep.Of<Versioned, Stage>("CanDeploy", "ask the gates whether a release could go live", CanDeploy.RunAsync),
        RoadStep.Of<Versioned, Stage>("Flags", "report on the feature flags of the unit", ReportFlags.RunAsync),
        RoadStep.Of<Versioned, Stage>("Order", "find the order in which releases can go live", OrderReleases.RunAsync),
        RoadStep.Of<Versioned, Stage>("Rehearse", "try the pending migrations on a database that is named for it", RehearseMigrations.RunAsync),
        RoadStep.Of<Versioned, Stage>("Next", "say what a release would cut", NextRelease.RunAsync),
        RoadStep.Of<Versioned, Stage>("Status", "say what is live", ShowStatus.RunAsync),
        RoadStep.Of<Versioned, Stage>("History", "list past deployments, with the figures of delivery", ShowHistory.RunAsync),
        RoadStep.Of<Versioned, Stage>("Report", "write a page about the last release and what is live", WriteReport.RunAsync),
        RoadStep.Of<Versioned, Stage>("Retire", "take a unit out of an environment", RetireUnit.RunAsync),
        RoadStep.Of<Versioned, Stage>("Ledger", "export or import the ledger", MoveLedger.RunAsync),
        RoadStep.Of<Versioned, Stage>("Verify", "fetch what was published, and look whether it is what it should be", VerifyRelease.RunAsync),
        RoadStep.Of<Versioned, Stage>("Rollback", "bring the version before back", RollBack.RunAsync),
        RoadStep.Of<Versioned, Stage>("Abandon", "take back what a release that was given up left behind", AbandonRelease.RunAsync),
        RoadStep.Of<Versioned, Stage>("Store", "list the releases of the stores, fetch, add or remove them", StoreCommand.RunAsync),
        RoadStep.Of<Versioned, Stage>("Config", "print the configuration in force", ShowConfiguration.Do),
    ];

    /// <summary>The step that packs, with artifacts that are made in a way of the caller's.</summary>
    /// <param name="make">Makes the artifacts.</param>
    public static RoadStep Packing(Func<Run, Noted, Task<Result<MadeArtifacts>>> make) =>
        RoadStep.Of<Versioned, Packed>("Pack", "pack the artifacts, the same bytes for the same commit", (run, stage) => PackArtifacts.RunAsync(run, stage, make)) with { WritesOutput = true, HookAfter = null };

    /// <summary>A step or a command by its name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static RoadStep Named(string name) => Steps.Concat(Commands).First(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));

    private static Outcome<Stage> Arrive(Run run, Stage stage)
    {
        if (stage.Find<Proven>() is not { } release)
        {
            return RoadStep.Missing("Release", stage);
        }

        run.Note($"{release.Record.Name} {release.Record.Version}");
        return stage;
    }
}
