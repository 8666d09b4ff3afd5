using Baton.Core.Configuration;
using Baton.Deploy.Health;
using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

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
        (bool Well, string Answer)? health = live is not null && environment.Health is { } check
            ? await new HealthCheck(check, session.Environment.Time).AskAsync(live.Version, session.Cancellation) : null;
        session.Answer = session.Answer with
        {
            Environments = (session.Answer.Environments ?? []).Add(new EnvironmentAnswer(
                environment.Name,
                live?.Version,
                live?.Commit,
                live?.At,
                live is null ? null : $"{live.By}@{live.Host}",
                health is (var well, var answer) ? $"{(well ? "well" : "NOT WELL")}: {answer}" : null,
                health?.Well,
                lease is null || lease.Run == session.Environment.RunId ? null : $"{lease.By}@{lease.Host} is deploying {lease.Version}",
                failure is null ? null : $"{failure.Version}: {failure.Detail}")),
        };
    }
}
