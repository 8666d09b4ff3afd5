using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Deployments;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Addresses;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Deploying;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Commands;

/// <summary>Makes a version live again that was live before: one that succeeded, never a half-made one.</summary>
internal static class RollBack
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned before)
    {
        var (unit, asked) = (before.Unit, before.Options);
        if (asked.What is { } named && named != unit.Configuration.Name)
        {
            return Outcome<Stage>.Stop(before, FetchDiagnostics.Elsewhere(named, unit));
        }

        if (asked.Environment is not { } name)
        {
            return Outcome<Stage>.Stop(before, Deployments.NoEnvironment("rollback", unit));
        }

        if (!run.Has(unit.Configuration.FindEnvironment(name), out var environment, out var why)
            || !run.Has(await Ledgers.Open(run, unit).HistoryAsync(unit.Configuration.Name, environment.Name, run.Cancellation), out var history, out why)
            || !run.Has(Target(run, unit, asked.To, environment, history), out var request, out why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        var (target, deployment) = (request.Release, request);
        var acted = new Acted(new Answered(before, a => a with { Version = target.Version, Commit = target.Commit, Tag = null, Height = null, Net = null }))
        {
            Subject = target,
            Differences = Differences(history, deployment),
        };
        if (asked.DryRun)
        {
            acted = acted with { Operations = OperationAnswers.Planned(Deployments.Operations(deployment)) };
            return (await AskAsync(run, before, acted, target, environment)).Outcome.As<Stage>();
        }

        if (!run.Has(await Deployments.LockAsync(run, before, target, environment), out var held, out why))
        {
            return Outcome<Stage>.Stop(acted, why);
        }

        await using (held)
        {
            var (passed, reports) = await AskAsync(run, before, acted, target, environment);
            if (!passed.IsSuccess)
            {
                return passed.As<Stage>();
            }

            var applied = await Deployments.ApplyAsync(run, unit, passed.Next, deployment, held, reports);
            return applied.IsSuccess ? (await EnvironmentStatus.AddAsync(run, unit, applied.Next, environment)).As<Stage>() : applied.As<Stage>();
        }
    }

    /// <summary>Asks the gates; fails where one holds.</summary>
    private static async Task<(Outcome<Acted> Outcome, IReadOnlyCollection<Core.Gates.GateReport> Reports)> AskAsync(
        Run run, Versioned stage, Acted acted, Release target, EnvironmentConfiguration environment)
    {
        if (!run.Has(await GateQuestions.AskBackAsync(run, stage, target, environment), out var reports, out var why))
        {
            return (Outcome<Acted>.Stop(acted, why), []);
        }

        acted = acted with { Gates = GateAnswers.Of(reports) };
        return (GateQuestions.Holds(reports) is { IsEmpty: false } held ? Outcome<Acted>.Stop(acted, held) : acted, reports);
    }

    /// <summary>The deployment to bring back, with the variables and hooks that it had.</summary>
    private static Result<DeployRequest> Target(Run run, ReleaseUnit unit, string? to, EnvironmentConfiguration environment, IReadOnlyList<LedgerEvent> history)
    {
        var live = LedgerHistory.Live(history);
        var succeeded = history.Where(e => e.Phase == "succeeded").Reverse().DistinctBy(e => (e.Version, LedgerHistory.DesiredOf(e)?.Digest)).ToList();

        // The version that is live may have been live with other variables before.
        var candidates = to is null ? LedgerHistory.Earlier(history) : [.. succeeded.Where(e => e.Version == to).OrderBy(e => live is not null && LedgerHistory.AreSame(e, live))];
        if (candidates.Select(e => Request(run, unit, environment, e)).FirstOrDefault(r => CanReturn(run, unit, r)) is { } found)
        {
            return found;
        }

        var versions = succeeded.Where(e => live is null || !LedgerHistory.AreSame(e, live)).Where(e => CanReturn(run, unit, Request(run, unit, environment, e)))
            .Select(e => e.Version).Distinct().ToList();
        return DeployDiagnostics.NothingToRollBack.Report(
            to is not null
                ? $"{to} has not succeeded in '{environment.Name}', or neither its folder nor a published copy of it is left."
                : $"No version succeeded in '{environment.Name}' before {live?.Version ?? "anything was live"}.",
            versions.Count == 0 ? "Deploy the version that you want instead." : $"These can be brought back with --to: {string.Join(", ", versions)}.");
    }

    private static DeployRequest Request(Run run, ReleaseUnit unit, EnvironmentConfiguration environment, LedgerEvent past) => Deployments.Of(
        run, unit, LedgerHistory.RecordOf(past)!, Stored(run, unit, past.Version)?.Folder ?? unit.Packages,
        LedgerHistory.DesiredOf(past)?.In(environment) ?? environment, "rollback",
        LedgerHistory.DesiredOf(past));

    private static bool CanReturn(Run run, ReleaseUnit unit, DeployRequest request) =>
        request.Environment.Provider!.Has(request) || Stored(run, unit, request.Release.Version) is not null;

    private static StoredRelease? Stored(Run run, ReleaseUnit unit, string version) => unit.Configuration.Publish.OfType<IReleaseStore>()
        .Select(s => s.Find(PublisherContext.Of(run, unit), version)).FirstOrDefault(r => r is not null);

    private static ImmutableArray<string> Differences(IEnumerable<LedgerEvent> history, DeployRequest request) =>
        DesiredChanges.Between(LedgerHistory.DesiredOf(LedgerHistory.Live(history)), request.Desired);
}
