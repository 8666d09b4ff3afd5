using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Deploy.Health;
using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Deploying;

/// <summary>Observes what is live in an environment.</summary>
internal static class EnvironmentStatus
{
    /// <summary>Looks.</summary>
    public static async Task<Result<EnvironmentAnswer>> LookAsync(Run run, ReleaseUnit unit, EnvironmentConfiguration environment)
    {
        var ledger = Ledgers.Open(run, unit);
        if (!run.Has(await ledger.HistoryAsync(unit.Configuration.Name, environment.Name, run.Cancellation), out var history, out var why)
            || !run.Has(await ledger.FindLeaseAsync(EnvironmentLock.NameOf(unit.Configuration.Name, environment.Name), run.Cancellation), out var found, out why))
        {
            return why;
        }

        var (live, failure, lease) = (LedgerHistory.Live(history), LedgerHistory.LastFailure(history), found.Holder);
        (bool Well, string Answer)? health = live is not null && environment.Health is { } check
            ? await new HealthCheck(check, run.Environment.Time).AskAsync(live.Version, run.Cancellation) : null;
        var places = await environment.Provider!.LookAsync(PublisherContext.Of(run, unit), run.Cancellation);
        return new EnvironmentAnswer(
            environment.Name,
            live?.Version,
            live?.Commit,
            live?.At,
            live is null ? null : $"{live.By}@{live.Host}",
            health is (var well, var answer) ? $"{(well ? "well" : "NOT WELL")}: {answer}" : null,
            health?.Well,
            lease is null || lease.Run == run.Environment.RunId ? null : $"{lease.By}@{lease.Host} is deploying {lease.Version}",
            failure is null ? null : $"{failure.Version}: {failure.Detail}",
            lease is null && LedgerHistory.Unconfirmed(history) is { } open ? $"{open.Version} was switched to, and its run wrote no end; run the deployment again" : null,
            places.IsEmpty ? null : places);
    }

    /// <summary>Adds what is live after a deployment.</summary>
    public static async Task<Outcome<Acted>> AddAsync(Run run, ReleaseUnit unit, Acted stage, EnvironmentConfiguration environment) =>
        run.Has(await LookAsync(run, unit, environment), out var status, out var why)
            ? stage with { Environments = (stage.Environments ?? []).Add(status) } : Outcome<Acted>.Stop(stage, why);
}
