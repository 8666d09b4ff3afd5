using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Pipeline.Addresses;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Deploying;
using Baton.Pipeline.Fetching;
using Baton.Pipeline.Planning;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Store;

namespace Baton.Pipeline.Steps;

/// <summary>Makes a release live: the one of this run, or a release.json with its artifacts from another machine or another day.</summary>
internal static class DeployRelease
{
    /// <summary>Whether no release of this run is deployed, but one that was published: the plan of a release shows its own deployment.</summary>
    public static bool IsAlone(Stage stage) => stage.Find<Versioned>() is { Options.NamesRelease: true } && stage.Find<Proven>() is null;

    public static async Task<Outcome<Stage>> RunAsync(Run run, Stage before)
    {
        var (stage, made) = (before.Find<Versioned>()!, before.Find<Proven>());
        if (stage.Options.Environment is not { } name)
        {
            run.Note("no --env, nothing to deploy");
            return made is not null ? before : Outcome<Stage>.Stop(
                before, Deployments.NoEnvironment("deploy", stage.Unit));
        }

        if (!run.Has(stage.Unit.Configuration.FindEnvironment(name), out var environment, out var why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        if (made is not null && stage.Options.ReleaseFile is null)
        {
            return await RunAsync(run, stage, new Acted(before), made.Record, stage.Unit.Packages, environment);
        }

        if (stage.Address is { } address)
        {
            return await FetchedAsync(run, stage, before, address, environment);
        }

        var file = stage.Options.ReleaseFile is { } given ? Path.GetFullPath(given, stage.Folder) : stage.Unit.ReleaseFile;
        return !run.Has(RecordFile.Read(file), out var read, out why) ? Outcome<Stage>.Stop(before, why)
            : Deployments.OtherUnit(stage.Unit, read.Release) is { } other ? Outcome<Stage>.Stop(before, other)
            : await RunAsync(run, stage, new Acted(before) { Subject = read.Release }, read.Release, read.Artifacts, environment);
    }

    /// <summary>The record first: it says which artifacts this environment needs, and whether they have to be fetched at all.</summary>
    private static async Task<Outcome<Stage>> FetchedAsync(Run run, Versioned stage, Stage before, ReleaseAddress address, EnvironmentConfiguration environment)
    {
        using var scratch = new ScratchFolder();
        var source = new ReleaseSource(run, stage.Unit, scratch.Path);
        if (!run.Has(await source.RecordAsync(address), out var release, out var why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        if (Deployments.OtherUnit(stage.Unit, release) is { } other)
        {
            return Outcome<Stage>.Stop(before, other);
        }

        var acted = new Acted(new Answered(before, a => a with { Version = release.Version, Commit = release.Commit })) { Subject = release };
        if (!run.Has(environment.Provider!.Needs(release), out var needed, out why))
        {
            return Outcome<Stage>.Stop(acted, why);
        }

        var artifacts = scratch.Path;
        if (!stage.Options.DryRun && !environment.Provider.Has(Deployments.Of(run, stage.Unit, release, artifacts, environment)))
        {
            if (!run.Has(await source.ArtifactsAsync(needed), out artifacts, out why))
            {
                return Outcome<Stage>.Stop(acted, why);
            }

            if (ReleaseFolder.Verify(release with { Artifacts = needed }, artifacts, run.Cancellation) is { } damaged)
            {
                return Outcome<Stage>.Stop(acted, damaged);
            }
        }

        return await RunAsync(run, stage, acted, release, artifacts, environment);
    }

    private static async Task<Outcome<Stage>> RunAsync(Run run, Found stage, Acted acted, Release release, string artifacts, EnvironmentConfiguration environment)
    {
        if (stage.Options.DryRun)
        {
            return await ShowAsync(run, stage, acted, Deployments.Of(run, stage.Unit, release, artifacts, environment));
        }

        if (!run.Has(await Deployments.LockAsync(run, stage, release, environment), out var held, out var why))
        {
            return Outcome<Stage>.Stop(acted, why);
        }

        await using (held)
        {
            if (!run.Has(await GateQuestions.AskAsync(run, stage, release, environment, isFinal: true), out var reports, out why))
            {
                return Outcome<Stage>.Stop(acted, why);
            }

            acted = acted with { Gates = GateAnswers.Of(reports) };
            if (!run.Has(await ApprovedPlan.MovesInTheEnvironmentAsync(run, stage, environment, reports), out var moved, out why))
            {
                return Outcome<Stage>.Stop(acted, why);
            }

            if (!moved.Moves.IsEmpty || !GateQuestions.Holds(reports).IsEmpty)
            {
                return Outcome<Stage>.Stop(acted, moved.Moves.IsEmpty ? GateQuestions.Holds(reports) : moved.Moves);
            }

            var deployment = Deployments.Of(run, stage.Unit, release, artifacts, environment);
            acted = acted with { Differences = await Deployments.DifferencesAsync(run, deployment) };
            var applied = await Deployments.ApplyAsync(run, stage.Unit, acted, deployment, held, reports);
            return applied.IsSuccess ? (await EnvironmentStatus.AddAsync(run, stage.Unit, applied.Next, environment)).As<Stage>() : applied.As<Stage>();
        }
    }

    /// <summary>Shows the operations, what they find, and what the gates say. Takes no lock.</summary>
    private static async Task<Outcome<Stage>> ShowAsync(Run run, Found stage, Acted acted, DeployRequest request)
    {
        if (!run.Has(await GateQuestions.AskAsync(run, stage, request.Release, request.Environment), out var reports, out var why))
        {
            return Outcome<Stage>.Stop(acted, why);
        }

        acted = acted with { Gates = GateAnswers.Of(reports), Differences = await Deployments.DifferencesAsync(run, request) };
        var shown = await PlanApplication.ShowAsync(run, acted, Deployments.Operations(request));
        return !shown.IsSuccess ? shown.As<Stage>()
            : GateQuestions.Holds(reports) is { IsEmpty: false } held ? Outcome<Stage>.Stop(shown.Next, held) : shown.As<Stage>();
    }
}
