using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Deployments;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy;
using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;
using Baton.Hooks;
using Baton.Pipeline.Planning;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Settings;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Deploying;

/// <summary>Makes a release live: under the lock, past the gates, operation by operation, and into the ledger.</summary>
internal static class Deployments
{
    /// <summary>One release on its way to one environment.</summary>
    public static DeployRequest Of(
        Run run, ReleaseUnit unit, Release release, string artifacts, EnvironmentConfiguration environment, string kind = "deploy", DesiredState? past = null)
    {
        var settings = kind == "retire" ? null : DeploymentSettings.Of(run, unit, release.Version, environment, past);
        var desired = DesiredState.Of(
            release, environment, HookFiles.Digests(environment.Hooks),
            SecretDigests.Of([.. environment.Hooks.Environment, .. settings?.Variables ?? []], run.Environment.Variables),
            settings?.Text, settings?.Files ?? default);
        return new()
        {
            Context = PublisherContext.Of(run, unit),
            Release = release,
            Artifacts = artifacts,
            Environment = environment,
            Desired = desired,
            Settings = settings,
            Log = new DeploymentLog(Ledgers.Open(run, unit), release, environment.Name, Actor(run), run.Environment.Time) { Kind = kind, Desired = desired },
        };
    }

    /// <summary>The operations that make it live.</summary>
    public static IReadOnlyList<IOperation> Operations(DeployRequest request) => request.Settings is DeploymentSettings { Problems.IsEmpty: false } settings
        ? [new RefusedSettings(request.Environment.Name, settings)] : request.Environment.Provider!.Plan(request);

    /// <summary>How a deployment differs from what is live; null where nothing is, or where the ledger does not tell.</summary>
    public static async Task<ImmutableArray<string>?> DifferencesAsync(Run run, DeployRequest request)
    {
        var history = await ((DeploymentLog)request.Log).Ledger.HistoryAsync(request.Release.Name, request.Environment.Name, run.Cancellation);
        return history.IsSuccess && LedgerHistory.DesiredOf(LedgerHistory.Live(history.Value)) is { } live ? DesiredChanges.Between(live, request.Desired) : null;
    }

    /// <summary>The error for the record of another unit; null for one of this unit.</summary>
    public static Diagnostic? OtherUnit(ReleaseUnit unit, Release release) => release.Name == unit.Configuration.Name ? null
        : RunDiagnostics.NoRelease.Report($"The record is that of '{release.Name}', not of '{unit.Configuration.Name}'.", "Name a release of this unit, or deploy it from its own folder.");

    /// <summary>The error of a command that was given no environment.</summary>
    public static Diagnostic NoEnvironment(string command, ReleaseUnit unit) =>
        RunDiagnostics.EnvironmentNeeded.Report($"'{command}' needs an environment.", $"Say which: --env NAME. {Names(unit)}");

    /// <summary>The environments that there are, for messages.</summary>
    private static string Names(ReleaseUnit unit) => unit.Configuration.Environments is { Length: > 0 } all
        ? $"There are: {string.Join(", ", all.Select(e => e.Name))}." : "baton.json names none yet.";

    /// <summary>Takes the lock of an environment.</summary>
    public static async Task<Result<EnvironmentLock>> LockAsync(Run run, Found stage, Release release, EnvironmentConfiguration environment)
    {
        var wait = stage.Options.Wait();
        if (!wait.IsSuccess)
        {
            return wait.Reasons;
        }

        WrittenFolders.Make(WrittenFolders.OfDeployment(stage.Unit, environment));
        return await EnvironmentLock.TakeAsync(
            Ledgers.Open(run, stage.Unit), release.Name, environment.Name, release.Version, Actor(run), wait.Value, run.Environment.Time, run.Cancellation);
    }

    /// <summary>Applies the operations and writes the ledger.</summary>
    public static async Task<Outcome<Acted>> ApplyAsync(
        Run run, ReleaseUnit unit, Acted stage, DeployRequest request, EnvironmentLock held, IReadOnlyCollection<GateReport> reports)
    {
        var log = (DeploymentLog)request.Log with { Token = held.Token };
        var started = new StartedNote(log, reports);
        var previous = await DeploymentWebhooks.LiveAsync(run, log.Ledger, request.Release, request.Environment);
        Outcome<Acted> applied;
        try
        {
            applied = await PlanApplication.ApplyAsync(run, unit, stage, Operations(request with { Log = log }), () => held.Lost() ?? started.Error, started);
        }
        catch (OperationCanceledException)
        {
            await log.Ledger.AppendAsync(log.Event("cancelled"), CancellationToken.None);
            throw;
        }

        // The deployment has ended: whoever cancels the message does not cancel the deployment.
        await DeploymentWebhooks.TellAsync(run, request.Release, request.Environment, log.Kind, previous, applied);
        return applied;
    }

    /// <summary>Who deploys.</summary>
    public static DeployActor Actor(Run run) => new(DeployActor.NameOf(run.As, run.Environment.Variables, run.Environment.User), run.Environment.Host, run.Environment.ProcessId, run.Environment.RunId);
}
