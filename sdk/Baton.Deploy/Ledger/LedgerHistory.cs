using Baton.Core.Deployments;
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

    /// <summary>The desired state of a success; null where the ledger does not have it.</summary>
    public static DesiredState? DesiredOf(LedgerEvent? success) => success is null ? null : DesiredState.Read(success.Desired);

    /// <summary>Whether two successes are the same deployment: the same version with the same desired state.</summary>
    public static bool AreSame(LedgerEvent one, LedgerEvent other) => one.Version == other.Version && DesiredOf(one)?.Digest == DesiredOf(other)?.Digest;

    /// <summary>
    /// The deployments that one can go back to, the nearest first: those before the live one. A version with other variables or hooks is a deployment of its own. Rolling
    /// back twice goes back two deployments, not forth again.
    /// </summary>
    public static IReadOnlyList<LedgerEvent> Earlier(IReadOnlyCollection<LedgerEvent> history)
    {
        if (Live(history) is not { } live)
        {
            return [];
        }

        var deployed = history.Where(e => e is { Phase: "succeeded", Kind: "deploy" }).ToList();

        // What a rollback brought back has other secrets when these have changed since.
        var at = deployed.FindLastIndex(e => AreSame(e, live)) is var same and >= 0 ? same : deployed.FindLastIndex(e => e.Version == live.Version);
        return [.. deployed.Take(Math.Max(at, 0)).Where(e => !AreSame(e, live)).Reverse().DistinctBy(e => (e.Version, DesiredOf(e)?.Digest))];
    }

    /// <summary>The newest failure since the last success; null for none.</summary>
    public static LedgerEvent? LastFailure(IReadOnlyList<LedgerEvent> history) =>
        history.Reverse().TakeWhile(e => e.Phase != "succeeded").FirstOrDefault(e => e.Phase == "failed");
}
