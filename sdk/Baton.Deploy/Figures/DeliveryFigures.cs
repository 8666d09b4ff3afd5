using System.Collections.Immutable;

namespace Baton.Deploy.Figures;

/// <summary>
/// The four figures of delivery of one environment, from the ledger alone (https://dora.dev/guides/dora-metrics-four-keys/). A figure without a case to compute it from is null.
/// </summary>
/// <param name="Environment">The environment.</param>
/// <param name="From">The first moment that counts, UTC.</param>
/// <param name="To">The last one, UTC.</param>
/// <param name="Deployments">How many deployments succeeded.</param>
/// <param name="PerWeek">The same for each week.</param>
/// <param name="LeadTime">The median time from a release's commit to the release being live. Only the first time that a version goes live counts.</param>
/// <param name="FailureRate">The share, 0 to 1, of deployments that failed, or succeeded and were rolled back.</param>
/// <param name="TimeToRestore">The median time from a bad version going live to a good one being live again.</param>
public sealed record DeliveryFigures(
    string Environment, DateTimeOffset From, DateTimeOffset To, int Deployments, double PerWeek, TimeSpan? LeadTime, double? FailureRate, TimeSpan? TimeToRestore)
{
    /// <summary>Computes them.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="all">Its deployments, of one unit or of many, from the very first one on: a version may have been live before <paramref name="from"/>.</param>
    /// <param name="from">The first moment that counts.</param>
    /// <param name="to">The last one.</param>
    public static DeliveryFigures Of(string environment, IEnumerable<PastDeployment> all, DateTimeOffset from, DateTimeOffset to)
    {
        var (leads, restores) = (new List<TimeSpan>(), new List<TimeSpan>());
        var (succeeded, failed) = (0, 0);
        foreach (var unit in all.Where(d => d.Environment == environment && d.Outcome is "succeeded" or "failed").GroupBy(d => d.Unit))
        {
            ImmutableArray<PastDeployment> story = [.. unit.OrderBy(d => d.Ended)];
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < story.Length; i++)
            {
                var each = story[i];
                var isFirst = each.Outcome == "succeeded" && seen.Add(each.Version);
                if (each.Kind != "deploy" || each.Ended < from || each.Ended > to)
                {
                    continue;
                }

                // A run that fails after the switch goes back by itself before it writes that it has failed.
                var restored = each.Outcome == "failed" ? (each.Activated is null ? null : (DateTimeOffset?)each.Ended) : RolledBack(story, i);
                succeeded += each.Outcome == "succeeded" ? 1 : 0;
                failed += each.Outcome == "failed" || restored is not null ? 1 : 0;
                if (restored is { } end)
                {
                    restores.Add(end - (each.Outcome == "failed" ? each.Activated!.Value : each.Ended));
                }

                if (isFirst && each.Committed is { } committed)
                {
                    leads.Add(each.Ended - committed);
                }
            }
        }

        var tried = succeeded + all.Count(d => d.Environment == environment && d is { Kind: "deploy", Outcome: "failed" } && d.Ended >= from && d.Ended <= to);
        return new DeliveryFigures(
            environment, from, to, succeeded, to > from ? succeeded / ((to - from).TotalDays / 7) : 0, Median(leads), tried == 0 ? null : (double)failed / tried, Median(restores));
    }

    private static DateTimeOffset? RolledBack(ImmutableArray<PastDeployment> story, int at)
    {
        var next = story.Skip(at + 1).FirstOrDefault(d => d.Outcome == "succeeded");
        return next is { Kind: "rollback" } && next.Version != story[at].Version ? next.Ended : null;
    }

    private static TimeSpan? Median(List<TimeSpan> times)
    {
        if (times.Count == 0)
        {
            return null;
        }

        times.Sort();
        var middle = times.Count / 2;
        return times.Count % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
    }
}
