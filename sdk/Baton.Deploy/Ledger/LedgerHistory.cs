using Baton.Core.Releases;

namespace Baton.Deploy.Ledger;

/// <summary>What the events of a unit in an environment mean.</summary>
public static class LedgerHistory
{
    /// <summary>What is live: the last success, unless the unit was retired after it.</summary>
    public static LedgerEvent? Live(IEnumerable<LedgerEvent> history) =>
        history.LastOrDefault(e => e.Phase is "succeeded" or "retired") is { Phase: "succeeded" } live ? live : null;

    /// <summary>A switch that the ledger does not know the end of: a run announced it, and wrote neither a success nor a failure; null for none.</summary>
    public static LedgerEvent? Unconfirmed(IEnumerable<LedgerEvent> history) =>
        history.LastOrDefault(e => e.Phase is "activating" or "succeeded" or "failed" or "retired") is { Phase: "activating" } open ? open : null;

    /// <summary>The release record of a success.</summary>
    public static Release? RecordOf(LedgerEvent? success) => success is { Record.Length: > 0 } ? ReleaseJson.Read(success.Record) : null;

    /// <summary>
    /// The versions that one can go back to, the nearest first: those deployed before the live one was. Rolling back twice goes
    /// back two versions, not forth again.
    /// </summary>
    public static IReadOnlyList<LedgerEvent> Earlier(IReadOnlyCollection<LedgerEvent> history)
    {
        var live = Live(history)?.Version;
        var deployed = history.Where(e => e is { Phase: "succeeded", Kind: "deploy" }).ToList();
        var at = deployed.FindLastIndex(e => e.Version == live);
        return [.. deployed.Take(Math.Max(at, 0)).Where(e => e.Version != live).Reverse().DistinctBy(e => e.Version)];
    }

    /// <summary>The newest failure since the last success; null for none.</summary>
    public static LedgerEvent? LastFailure(IReadOnlyList<LedgerEvent> history) =>
        history.Reverse().TakeWhile(e => e.Phase != "succeeded").FirstOrDefault(e => e.Phase == "failed");
}
