using Baton.Cake.Answers;
using Baton.Cake.Session;
using Baton.Core.Configuration;
using Baton.Deploy.Health;
using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;

namespace Baton.Cake.Work;

/// <summary>Observes what is live in an environment.</summary>
internal static class StatusWork
{
    public static async Task AddAsync(ReleaseSession session, EnvironmentConfiguration environment)
    {
        var unit = session.Unit!;
        var ledger = Ledgers.Open(unit);
        var history = session.Need(await ledger.HistoryAsync(unit.Configuration.Name, environment.Name, session.Cancellation));
        var lease = session.Need(await ledger.FindLeaseAsync(EnvironmentLock.NameOf(unit.Configuration.Name, environment.Name), session.Cancellation)).Holder;
        var live = LedgerHistory.Live(history);
        var failure = LedgerHistory.LastFailure(history);
        session.Answer = session.Answer with
        {
            Environments = (session.Answer.Environments ?? []).Add(new EnvironmentAnswer(
                environment.Name,
                live?.Version,
                live?.Commit,
                live?.At,
                live is null ? null : $"{live.By}@{live.Host}",
                live is null || environment.Health is not { } health ? null : await HealthAsync(session, health, live.Version),
                lease is null || lease.Run == session.Environment.RunId ? null : $"{lease.By}@{lease.Host} is deploying {lease.Version}",
                failure is null ? null : $"{failure.Version}: {failure.Detail}")),
        };
    }

    private static async Task<string> HealthAsync(ReleaseSession session, HealthConfiguration health, string version)
    {
        var (well, answer) = await new HealthCheck(health, session.Environment.Time).AskAsync(version, session.Cancellation);
        return $"{(well ? "well" : "NOT WELL")}: {answer}";
    }
}
