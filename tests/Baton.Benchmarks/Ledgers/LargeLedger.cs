using System.Collections.Immutable;
using System.Globalization;
using Baton.Core.Releases;
using Baton.Deploy.Ledger;

namespace Baton.Benchmarks.Ledgers;

/// <summary>A ledger of many deployments of 300 units in three environments. A unit's version goes to staging often, and to production less often.</summary>
internal static class LargeLedger
{
    public const int Units = 300;

    public static readonly ImmutableArray<string> Environments = ["test", "staging", "production"];

    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The chain of so many deployments, three events each.</summary>
    public static List<ChainedEvent> Of(int deployments)
    {
        var chain = new List<ChainedEvent>(deployments * 3);
        for (var i = 0; i < deployments; i++)
        {
            // Of six deployments of a unit three go to test, two to staging and one to production; each seventeenth fails.
            var (unit, turn) = (i % Units, i / Units);
            var environment = Environments[(turn % 6) switch { 0 or 2 or 4 => 0, 1 or 3 => 1, _ => 2 }];
            var release = ReleaseOf(unit, (turn / 6 * 3) + (turn % 6 is 5 ? 1 : turn % 6 / 2));
            foreach (var phase in new[] { "started", "activating", i % 17 == 16 ? "failed" : "succeeded" })
            {
                Add(chain, release, environment, phase, i);
            }
        }

        return chain;
    }

    /// <summary>A release with contracts: each unit requires what the one before it provides.</summary>
    public static Release ReleaseOf(int unit, int number) => new()
    {
        Name = Name(unit),
        Version = $"1.{number}.0",
        Tag = $"{Name(unit)}/v1.{number}.0",
        Commit = string.Create(CultureInfo.InvariantCulture, $"{unit:x8}{number:x8}").PadLeft(40, '0'),
        Committed = Start.AddHours(number),
        Notes = "## Changes\n\n" + string.Concat(Enumerable.Range(0, 8).Select(i => $"- something of the kind that notes have, number {i} of {unit}.{number}\n")),
        Changes = [.. Enumerable.Range(0, 8).Select(i => new Change($"{i:x40}", $"feat: something number {i}", "Ada Lovelace", "feat"))],
        Artifacts = [new Artifact($"{Name(unit)}-1.{number}.0.zip", "zip", 1_000_000 + number, $"{unit:x32}{number:x32}")],
        Contracts = new Contracts([$"{Name(unit)}-api@2.{number}"], unit == 0 ? [] : [$"{Name(unit - 1)}-api>=2.0"]),
    };

    private static string Name(int unit) => $"unit-{unit:000}";

    private static void Add(List<ChainedEvent> chain, Release release, string environment, string phase, int at)
    {
        var (number, previous) = (chain.Count + 1, chain.Count == 0 ? "" : chain[^1].Hash);
        var entry = new LedgerEvent
        {
            Unit = release.Name,
            Environment = environment,
            Version = release.Version,
            Commit = release.Commit,
            Committed = release.Committed,
            Kind = "deploy",
            Phase = phase,
            By = "ada",
            Host = "build-7",
            Run = $"run-{at}",
            Token = at + 1,
            At = Start.AddMinutes(at * 5),
            Record = phase == "succeeded" ? ReleaseJson.Write(release) : "",
            Detail = phase == "failed" ? "BATON7014 The health check failed." : "",
        };
        chain.Add(new ChainedEvent(number, entry, previous, EventHash.Of(number, previous, entry)));
    }
}
