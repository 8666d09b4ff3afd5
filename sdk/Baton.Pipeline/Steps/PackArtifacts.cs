using System.Globalization;
using System.Text.Json;
using Baton.Build;
using Baton.Build.Packing;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Memory;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>Packs the artifacts, the same bytes for the same commit.</summary>
internal static class PackArtifacts
{
    private const string Step = "pack";

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

        run.Note($"{(made.IsRemembered ? "= cached: " : "")}{made.Artifacts.Length} artifact{(made.Artifacts.Length == 1 ? "" : "s")}");
        var packed = new Packed(made.IsRemembered ? stage : stage with { IsBuildLeft = false }, made);
        return !stage.Options.DryRun && Moved(stage) is { } moved ? Outcome<Packed>.Stop(stage, moved) : packed;
    }

    /// <summary>Makes the artifacts that baton.json names.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stage">The version and the notes.</param>
    public static async Task<Result<MadeArtifacts>> MakeAsync(Run run, Noted stage)
    {
        var (unit, inputs) = (stage.Unit, StepMemory.DigestOf(stage.PackageNotes ?? "", stage.PackageNotes is null ? "none" : "some", stage.Date.ToString("O", CultureInfo.InvariantCulture)));
        if (stage.Memory?.Recall(Step, inputs) is { } kept && Remembered(unit, kept) is { } remembered)
        {
            run.Say(kept.Warnings.Select(w => w.Report()));
            return remembered;
        }

        if (await BuildUnit.CatchUpAsync(run, stage) is { } broken)
        {
            return broken;
        }

        var pack = new PackStep(UnitBuild.DotNet(run, unit), unit.Folder, unit.Packages) { Notes = stage.PackageNotes, Variables = run.Environment.Variables };
        var made = await pack.RunAsync(unit.Configuration, stage.Version.PackageVersion, UnitBuild.Properties(unit, stage.Built), stage.Date, run.Cancellation);
        if (!made.IsSuccess)
        {
            return made.Reasons;
        }

        stage.Memory?.Keep(
            Step,
            made.Value.Select(a => Path.Combine(unit.Packages, a.Name)),
            made.Value.Select(a => KeyValuePair.Create(a.Name, JsonSerializer.Serialize(new PackedArtifact(a, pack.Packed.GetValueOrDefault(a.Name)?.Identity)))),
            made.Diagnostics,
            inputs);
        return Result<MadeArtifacts>.Success(new MadeArtifacts(made.Value, pack.Packed), made.Diagnostics);
    }

    /// <summary>What an earlier run packed; null where the folder has other files besides, or a packer of then is not one of now.</summary>
    private static MadeArtifacts? Remembered(ReleaseUnit unit, StepRecord record)
    {
        List<PackedArtifact> packed = [.. record.Facts.Values.Select(f => JsonSerializer.Deserialize<PackedArtifact>(f)).OfType<PackedArtifact>()];
        var packers = packed.Where(p => p.Packer is not null).Select(p => (p.Artifact.Name, Packer: unit.Configuration.Packages.FirstOrDefault(known => known.Identity == p.Packer))).ToList();
        var there = Directory.EnumerateFileSystemEntries(unit.Packages).Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        return packers.Exists(p => p.Packer is null) || !there.SetEquals(packed.Select(p => p.Artifact.Name)) ? null
            : new MadeArtifacts([.. packed.Select(p => p.Artifact).OrderBy(a => a.Name, StringComparer.Ordinal)], packers.ToDictionary(p => p.Name, p => p.Packer!, StringComparer.Ordinal)) { IsRemembered = true };
    }

    private sealed record PackedArtifact(Artifact Artifact, string? Packer);

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
