using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Baton.Core.Gates;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using NuGet.Versioning;

namespace Baton.Core.Succession;

/// <summary>
/// Tries the releases one after the other, those that take nothing away first, and goes back where that leads nowhere. What is live depends
/// only on how many releases of each unit have gone, so each such state is looked at once.
/// </summary>
internal sealed class OrderSearch
{
    /// <summary>
    /// Where so many states were seen, the best order so far is the answer: it takes sixteen units that could all go at any time to have more.
    /// </summary>
    private const int MostStates = 20_000;

    private readonly IReadOnlyCollection<Release> live;
    private readonly FlagSet? flags;
    private readonly string environment;
    private readonly ImmutableArray<Release> already;
    private readonly ImmutableArray<BlockedRelease> older;
    private readonly ImmutableArray<ImmutableArray<Release>> units;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private ImmutableArray<Release> best = [];

    public OrderSearch(IReadOnlyCollection<Release> candidates, IReadOnlyCollection<Release> live, FlagSet? flags, string environment)
    {
        (this.live, this.flags, this.environment) = (live, flags, environment);
        already = [.. candidates.Where(IsLive)];
        var others = candidates.Where(c => !IsLive(c)).ToLookup(c => NewerThan(c) is not null);
        older = [.. others[true].Select(c => new BlockedRelease(c, [SuccessionDiagnostics.NotNewer.Report(
            $"{Text(c)} is older than {Text(NewerThan(c)!)}, which is live in '{environment}'.", "Leave it out; going back is 'baton rollback'.")]))];
        units =
        [
            .. others[false].DistinctBy(c => (c.Name, c.Version))
                .GroupBy(c => c.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.OrderBy(r => VersionTag.ParseVersion(r.Version) ?? new SemanticVersion(0, 0, 0)).ToImmutableArray()),
        ];
    }

    public DeploymentOrder Find(CancellationToken cancellationToken)
    {
        Try([], new int[units.Length], cancellationToken);
        var gone = Counts(best);
        var order = new DeploymentOrder
        {
            Live = already,
            Releases = [.. best.Select((r, i) => new OrderedRelease(r, After(r, best[..i])))],
            Blocked = older,
        };
        return best.Length == units.Sum(u => u.Length) ? order : order with
        {
            Blocked =
            [
                .. older, .. Next(gone).Select(r => new BlockedRelease(r, Reasons(r, gone))),
                .. units.SelectMany((u, i) => u.Skip(gone[i] + 1)).Select(r => new BlockedRelease(r, [])),
            ],
            Cycle = FindCycle(gone),
        };
    }

    private bool IsLive(Release candidate) => live.Any(l => l.Name == candidate.Name && l.Version == candidate.Version);

    private Release? NewerThan(Release candidate) => VersionTag.ParseVersion(candidate.Version) is { } version
        ? live.FirstOrDefault(l => l.Name == candidate.Name && VersionTag.ParseVersion(l.Version) is { } theirs && version < theirs) : null;

    /// <summary>Whether all can go from here.</summary>
    private bool Try(ImmutableArray<Release> order, int[] gone, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        best = order.Length > best.Length ? order : best;
        if (order.Length == units.Sum(u => u.Length))
        {
            return true;
        }

        if (seen.Count >= MostStates || !seen.Add(string.Join(',', gone)))
        {
            return false;
        }

        foreach (var next in Next(gone).Where(r => Reasons(r, gone).IsEmpty).OrderBy(r => !SceneOf(r, gone).StopsProviding.IsEmpty))
        {
            var then = (int[])gone.Clone();
            then[UnitOf(next.Name)]++;
            if (Try(order.Add(next), then, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next release of each unit.</summary>
    private IEnumerable<Release> Next(int[] gone) => units.Where((u, i) => gone[i] < u.Length).Select(u => u[gone[UnitOf(u[0].Name)]]);

    private ImmutableArray<Diagnostic> Reasons(Release candidate, int[] gone) =>
        ServiceSuccession.Decide(candidate, [.. LiveAt(gone)], flags, environment) is GateVerdict.Hold hold ? hold.Reasons : [];

    private Scene SceneOf(Release candidate, int[] gone) => Scene.Of(candidate, LiveAt(gone), flags, environment);

    private IEnumerable<Release> LiveAt(int[] gone) =>
        live.Where(l => UnitOf(l.Name) is var unit && (unit < 0 || gone[unit] == 0))
            .Concat(units.Where((_, i) => gone[i] > 0).Select(u => u[gone[UnitOf(u[0].Name)] - 1]));

    private int UnitOf(string name)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i][0].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private int[] Counts(ImmutableArray<Release> gone) => [.. units.Select(u => gone.Count(r => r.Name == u[0].Name))];

    /// <summary>The earlier ones without which it could not go.</summary>
    private ImmutableArray<OrderWait> After(Release release, ImmutableArray<Release> earlier)
    {
        var waits = ImmutableArray.CreateBuilder<OrderWait>();
        foreach (var one in earlier.Where(e => e.Name != release.Name).DistinctBy(e => e.Name))
        {
            var scene = SceneOf(release, Counts([.. earlier.Where(e => e.Name != one.Name)]));
            waits.AddRange(scene.Unmet.Select(n => new OrderWait(release.Name, one.Name, n.Text, IsTakenAway: false)));
            waits.AddRange(scene.TakenAway.Select(t => new OrderWait(release.Name, one.Name, t.Need.Text, IsTakenAway: true)));
            waits.AddRange(scene.Unknown.Where(p => p.Name == one.Name)
                .Select(_ => new OrderWait(release.Name, one.Name, scene.StopsProviding[0], IsTakenAway: true)));
        }

        return [.. waits.Distinct()];
    }

    /// <summary>What the next release of a unit waits for that another unit's releases would bring.</summary>
    private IEnumerable<OrderWait> Waits(Release release, int[] gone)
    {
        var scene = SceneOf(release, gone);
        return
        [
            .. from need in scene.Unmet
               from unit in Left(gone)
               where unit.Any(r => need.IsMetBy(Party.Of(r).Provides))
               select new OrderWait(release.Name, unit[0].Name, need.Text, IsTakenAway: false),
            .. from taken in scene.TakenAway
               from unit in Left(gone)
               where unit[0].Name == taken.Consumer.Name
                   && unit.Any(r => Party.Of(r) is { IsKnown: true } party && !party.Requires.Contains(taken.Need))
               select new OrderWait(release.Name, unit[0].Name, taken.Need.Text, IsTakenAway: true),
        ];
    }

    private IEnumerable<ImmutableArray<Release>> Left(int[] gone) => units.Select((u, i) => u[gone[i]..]).Where(u => !u.IsEmpty);

    private OrderCycle? FindCycle(int[] gone)
    {
        var waits = Next(gone).SelectMany(r => Waits(r, gone)).ToLookup(w => w.Unit, StringComparer.Ordinal);
        foreach (var start in waits.Select(w => w.Key).Order(StringComparer.Ordinal))
        {
            if (Back(start, [], waits) is { } cycle)
            {
                return new OrderCycle([.. cycle], WayOut(cycle, gone));
            }
        }

        return null;
    }

    /// <summary>The waits from the last unit of a way back to its first one.</summary>
    private static List<OrderWait>? Back(string at, List<OrderWait> way, ILookup<string, OrderWait> waits)
    {
        foreach (var wait in waits[at])
        {
            if (way.Count > 0 ? wait.For == way[0].Unit : wait.For == at)
            {
                return [.. way, wait];
            }

            if (way.All(w => w.Unit != wait.For) && Back(wait.For, [.. way, wait], waits) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Expand first: one release that has both the old and the new, or that does without the new for a while.</summary>
    private string WayOut(List<OrderWait> cycle, int[] gone)
    {
        var at = Math.Max(0, cycle.FindIndex(w => w.IsTakenAway));
        var (wait, next) = (cycle[at], Next(gone).ToDictionary(r => r.Name, StringComparer.Ordinal));
        var others = Enumerable.Range(1, cycle.Count - 1).Select(i => next[cycle[(at + cycle.Count - i) % cycle.Count].Unit]).Select(Text);
        var expand = wait.IsTakenAway
            ? $"still {wait.Contract}" : $"does not require {wait.Contract} yet";
        return $"Release a version of {wait.Unit} that provides what {Text(next[wait.Unit])} does and {expand}. Then this order is free: that one, {string.Join(", ", others)}, {Text(next[wait.Unit])}.";
    }

    private static string Text(Release release) => $"{release.Name} {release.Version}";
}
