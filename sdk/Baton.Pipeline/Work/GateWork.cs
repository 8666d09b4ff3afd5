using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Flags;
using Baton.Core.Gates;
using Baton.Core.Releases;
using Baton.Core.Succession;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>Observes what the gates need to know, asks them, and applies the overrides. Reads only.</summary>
internal static class GateWork
{
    public static async Task<ImmutableArray<GateReport>> AskAsync(ReleaseSession session, Release candidate, EnvironmentConfiguration environment)
    {
        var unit = session.Unit!;
        var ledger = Ledgers.Open(unit);
        var history = session.Need(await ledger.HistoryAsync(candidate.Name, environment.Name, session.Cancellation));
        var live = LedgerHistory.RecordOf(LedgerHistory.Live(history));
        var before = environment.After is { } after
            ? (after, Succeeded(session.Need(await ledger.HistoryAsync(candidate.Name, after, session.Cancellation)), candidate)) : ((string, bool)?)null;
        var keys = Keys(candidate);
        var there = await UnitFlags.ThereAsync(session, environment, keys);
        ImmutableArray<GateReport> asked =
        [
            new(ReleaseSuccession.Name, ReleaseSuccession.Decide(candidate, live, LineageOf(unit, live, candidate), environment.Name, before)),
            new(FlagGate.Name, FlagGate.Decide(keys, there, live, environment.Name)),
            new(ServiceSuccession.Name, ServiceSuccession.Decide(candidate, await LiveAsync(session, ledger, environment), there, environment.Name)),
        ];
        return Answer(session, asked);
    }

    /// <summary>Asks about going back to a release: its flags and what it stands in for must be right for it; that it is older is the point.</summary>
    public static async Task<ImmutableArray<GateReport>> AskBackAsync(ReleaseSession session, Release target, EnvironmentConfiguration environment)
    {
        var live = await LiveAsync(session, Ledgers.Open(session.Unit!), environment);
        var keys = Keys(target);
        var there = await UnitFlags.ThereAsync(session, environment, keys);
        var running = live.FirstOrDefault(r => r.Name == target.Name)?.Version ?? "nothing";
        return Answer(session,
        [
            new(FlagGate.Name, FlagGate.DecideBack(keys, there, running, environment.Name)),
            new(ServiceSuccession.Name, ServiceSuccession.Decide(target, live, there, environment.Name)),
        ]);
    }

    private static List<string> Keys(Release release) => [.. release.Flags.Select(f => f.Key)];

    private static async Task<List<Release>> LiveAsync(ReleaseSession session, ILedger ledger, EnvironmentConfiguration environment) =>
        [.. session.Need(await ledger.LiveAsync(environment.Name, session.Cancellation)).Select(LedgerHistory.RecordOf).OfType<Release>()];

    private static ImmutableArray<GateReport> Answer(ReleaseSession session, ImmutableArray<GateReport> asked)
    {
        var reports = session.Need(GateOverrides.Apply(asked, session.Options.Overrides, session.Options.Reason));
        session.Answer = session.Answer with { Gates = [.. reports.Select(View)] };
        return reports;
    }

    /// <summary>Ends the run when a gate holds.</summary>
    public static void Pass(ReleaseSession session, ImmutableArray<GateReport> reports)
    {
        var reasons = reports.Where(r => r.Holds).SelectMany(r => ((GateVerdict.Hold)r.Verdict).Reasons).ToList();
        if (reasons.Count > 0)
        {
            session.Stop(reasons);
        }
    }

    private static bool Succeeded(IEnumerable<LedgerEvent> history, Release candidate) => history
        .Where(e => e.Phase == "succeeded" && e.Version == candidate.Version)
        .Any(e => LedgerHistory.RecordOf(e)?.Artifacts.SequenceEqual(candidate.Artifacts) == true);

    private static Lineage LineageOf(ReleaseUnit unit, Release? live, Release candidate) =>
        live is null || live.Commit.Length == 0 || candidate.Commit.Length == 0 || unit.Repository is null
            ? Lineage.NoHistory : unit.Repository.Relate(live.Commit, candidate.Commit);

    private static GateAnswer View(GateReport report) => new(
        report.Gate,
        report.Verdict switch { GateVerdict.Go => "go", GateVerdict.Skip => "skip", _ => "hold" },
        report.Verdict switch
        {
            GateVerdict.Skip skip => [skip.Reason],
            GateVerdict.Hold hold => [.. hold.Reasons.Select(r => $"{r.Code}: {r.Message} {r.Cure}")],
            _ => [],
        },
        report.Verdict.Evidence,
        report.OverriddenBecause);
}
