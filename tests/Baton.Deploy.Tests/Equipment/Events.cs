using Baton.Deploy.Ledger;

namespace Baton.Deploy.Tests.Equipment;

/// <summary>Events of one unit in one environment, unless a test says otherwise.</summary>
internal static class Events
{
    public static LedgerEvent Of(string version, string phase, string kind = "deploy", string unit = "app", string environment = "local") => new()
    {
        Unit = unit,
        Environment = environment,
        Version = version,
        Commit = "c0ffee",
        Kind = kind,
        Phase = phase,
        By = "ada",
        Host = "here",
        Run = "run",
        At = DateTimeOffset.UnixEpoch,
    };

    public static async Task AddAsync(this ILedger ledger, params LedgerEvent[] events)
    {
        foreach (var entry in events)
        {
            Assert.Null(await ledger.AppendAsync(entry, TestContext.Current.CancellationToken));
        }
    }
}
