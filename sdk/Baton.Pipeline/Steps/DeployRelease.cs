using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Deploying;
using Baton.Pipeline.Planning;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Steps;

/// <summary>Makes a release live: the one of this run, or a release.json with its artifacts from another machine or another day.</summary>
internal static class DeployRelease
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Stage before)
    {
        var (stage, made) = (before.Find<Versioned>()!, before.Find<Proven>());
        if (stage.Options.Environment is not { } name)
        {
            run.Note("no --env, nothing to deploy");
            return made is not null ? before : Outcome<Stage>.Stop(
                before, RunDiagnostics.EnvironmentNeeded.Report("'deploy' needs an environment.", $"Say which: --env NAME. {Deployments.Names(stage.Unit)}"));
        }

        if (!run.Has(stage.Unit.Configuration.FindEnvironment(name), out var environment, out var why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        if (made is not null && stage.Options.ReleaseFile is null)
        {
            return await RunAsync(run, stage, new Acted(before), made.Record, stage.Unit.Packages, environment);
        }

        var file = stage.Options.ReleaseFile is { } given ? Path.GetFullPath(given, stage.Folder) : stage.Unit.ReleaseFile;
        return run.Has(RecordFile.Read(file), out var read, out why)
            ? await RunAsync(run, stage, new Acted(before) { Subject = read.Release }, read.Release, read.Artifacts, environment)
            : Outcome<Stage>.Stop(before, why);
    }

    private static async Task<Outcome<Stage>> RunAsync(Run run, Found stage, Acted acted, Release release, string artifacts, EnvironmentConfiguration environment)
    {
        if (!run.Has(await Deployments.LockAsync(run, stage, release, environment), out var held, out var why))
        {
            return Outcome<Stage>.Stop(acted, why);
        }

        await using (held)
        {
            if (!run.Has(await GateQuestions.AskAsync(run, stage, release, environment), out var reports, out why))
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
}
