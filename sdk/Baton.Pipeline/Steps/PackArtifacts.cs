using Baton.Build;
using Baton.Build.Packing;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>Packs the artifacts, the same bytes for the same commit.</summary>
internal static class PackArtifacts
{
    /// <summary>Packs. What is packed is a commit, whole: it is looked at before and after, since a build takes time.</summary>
    /// <param name="run">The run.</param>
    /// <param name="before">What is known so far.</param>
    /// <param name="make">Makes the artifacts.</param>
    public static async Task<Outcome<Packed>> RunAsync(Run run, Versioned before, Func<Run, Noted, Task<Result<MadeArtifacts>>> make)
    {
        var stage = before.ToNoted();
        if (Certainty.Problem(stage, leaves: false) is { } uncertain)
        {
            return Outcome<Packed>.Stop(stage, uncertain);
        }

        if (!stage.Options.DryRun && UnitChanges.Problem(stage.Unit, refuse: true) is { } uncommitted)
        {
            return Outcome<Packed>.Stop(stage, uncommitted);
        }

        SelfIgnored.Make(stage.Unit.Output);
        if (!run.Has(await make(run, stage), out var made, out var why))
        {
            return Outcome<Packed>.Stop(stage, why);
        }

        run.Note($"{made.Artifacts.Length} artifact{(made.Artifacts.Length == 1 ? "" : "s")}");
        var packed = new Packed(stage, made);
        return !stage.Options.DryRun && Moved(stage) is { } moved ? Outcome<Packed>.Stop(stage, moved) : packed;
    }

    /// <summary>Makes the artifacts that baton.json names.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stage">The version and the notes.</param>
    public static async Task<Result<MadeArtifacts>> MakeAsync(Run run, Noted stage)
    {
        var unit = stage.Unit;
        var pack = new PackStep(UnitBuild.DotNet(run, unit), unit.Folder, unit.Packages) { Notes = stage.PackageNotes, Variables = run.Environment.Variables };
        var made = await pack.RunAsync(unit.Configuration, stage.Version.PackageVersion, UnitBuild.Properties(unit, stage.Version), stage.Date, run.Cancellation);
        return made.IsSuccess ? Result<MadeArtifacts>.Success(new MadeArtifacts(made.Value, pack.Packed), made.Diagnostics) : made.Reasons;
    }

    /// <summary>Somebody may have saved a file or checked out another commit while it was built.</summary>
    private static Diagnostic? Moved(Noted stage)
    {
        if (stage.Unit.Repository is not { HasCommits: true } repository || stage.Version.Commit.Length == 0)
        {
            return null;
        }

        return repository.HeadNow() is var head && head != stage.Head ? RunDiagnostics.Uncommitted.Report(
                $"The commit {head} was checked out while {stage.Head} was built: the artifacts may be made of either.", "Run the same command again, and leave the work tree alone while it runs.")
            : UnitChanges.Problem(stage.Unit, refuse: true) is { } changed ? RunDiagnostics.Uncommitted.Report(
                $"Files changed while the release was built. {changed.Message}", "Run the same command again, and leave the work tree alone while it runs. If the build writes them, have it write to obj or bin.")
            : null;
    }
}
