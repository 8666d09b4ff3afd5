using System.Diagnostics;
using System.Globalization;
using Baton.Core.Releases;
using Baton.Core.Succession;
using Baton.Deploy.Ledger;
using Baton.Testing;
using Baton.Testing.Postgres;

namespace Baton.Benchmarks.Ledgers;

/// <summary>What <c>status</c> and the gates ask a large ledger, in both databases, turn by turn. The aim is 50 ms for each.</summary>
internal static class LedgerBenchmark
{
    private const int Rounds = 25;
    private const double Aim = 50;

    private static readonly (string Name, Func<ILedger, Task> Ask)[] Questions =
    [
        ("`status` of a unit", StatusAsync), ("`status --all`", AllAsync), ("the gates of a promotion", PromoteAsync), ("`history` of a unit", HistoryAsync), ("an event written", AppendAsync),
    ];

    /// <param name="sizes"><c>quick</c> for a ledger of a tenth.</param>
    /// <returns>1 where an aim is missed.</returns>
    public static async Task<int> RunAsync(string[] sizes)
    {
        var deployments = sizes.Contains("quick") ? 10_000 : 100_000;
        if (PostgresServer.Missing is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 2;
        }

        using var folder = new TempFolder();
        await using var server = new PostgresServer();
        var address = await server.MakeDatabaseAsync();
        var sqlite = new SqliteLedger(folder["ledger.db"]);
        var postgres = new PostgresLedger("BATON_LEDGER", new Dictionary<string, string> { ["BATON_LEDGER"] = address });
        var chain = LargeLedger.Of(deployments);
        foreach (var ledger in new ILedger[] { sqlite, postgres })
        {
            var start = Stopwatch.GetTimestamp();
            Need(await ledger.ImportAsync(chain, CancellationToken.None));
            Console.Error.WriteLine($"{ledger.GetType().Name}: {chain.Count} events imported in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
        }

        // What the server does by itself within a minute.
        await server.SqlAsync(address, "VACUUM ANALYZE baton.events");
        Console.WriteLine("| question | SQLite, first, ms | SQLite, ms | PostgreSQL, first, ms | PostgreSQL, ms |");
        Console.WriteLine("|---|---|---|---|---|");
        var isMissed = false;
        foreach (var (name, ask) in Questions)
        {
            var (one, other) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                one.Add(await TimeAsync(() => ask(sqlite)));
                other.Add(await TimeAsync(() => ask(postgres)));
            }

            isMissed |= Median(one) > Aim || Median(other) > Aim;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {one[0]:F1} | {Median(one):F1} | {other[0]:F1} | {Median(other):F1} |"));
        }

        postgres.Forget();
        return isMissed ? 1 : 0;
    }

    private static async Task StatusAsync(ILedger ledger)
    {
        foreach (var environment in LargeLedger.Environments)
        {
            LedgerHistory.Live(Need(await ledger.HistoryAsync("unit-150", environment, CancellationToken.None)));
            Need(await ledger.FindLeaseAsync($"unit-150/{environment}", CancellationToken.None));
        }
    }

    private static async Task AllAsync(ILedger ledger)
    {
        Require(Need(await ledger.OverviewAsync(CancellationToken.None)).Count == LargeLedger.Units * LargeLedger.Environments.Length);
        Require(Need(await ledger.BehindAsync("staging", "test", CancellationToken.None)).Count > 0);
        Require(Need(await ledger.BehindAsync("production", "staging", CancellationToken.None)).Count > 0);
    }

    /// <summary>What is asked before a promotion to production: what is live of the unit, what succeeded before, and the contracts of everything that is live.</summary>
    private static async Task PromoteAsync(ILedger ledger)
    {
        var live = LedgerHistory.RecordOf(LedgerHistory.Live(Need(await ledger.HistoryAsync("unit-150", "production", CancellationToken.None))));
        var there = LedgerHistory.Live(Need(await ledger.HistoryAsync("unit-150", "staging", CancellationToken.None)))!;
        var candidate = LedgerHistory.RecordOf(there)!;
        List<Release> all = [.. Need(await ledger.LiveAsync("production", CancellationToken.None)).Select(LedgerHistory.RecordOf).OfType<Release>()];
        ReleaseSuccession.Decide(candidate, live, Lineage.NoHistory, "production", ("staging", true));
        ServiceSuccession.Decide(candidate, all, null, "production");
        Require(all.Count == LargeLedger.Units);
    }

    private static async Task HistoryAsync(ILedger ledger) => Need(await ledger.EventsAsync("unit-150", null, CancellationToken.None));

    private static async Task AppendAsync(ILedger ledger)
    {
        var last = Need(await ledger.HistoryAsync("unit-001", "production", CancellationToken.None))[^1];
        Require(await ledger.AppendAsync(last with { Token = null, Phase = "started" }, CancellationToken.None) is null);
    }

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static T Need<T>(Core.Diagnostics.Result<T> result)
        where T : notnull => result.IsSuccess ? result.Value : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The ledger answered something else than was written.");
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
