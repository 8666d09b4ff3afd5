using System.Collections.Immutable;
using Baton.Core.Flags;
using Baton.Core.Gates;
using Baton.Core.Releases;
using Baton.Core.Succession;
using Baton.Core.Tests.Gates;
using CsCheck;

namespace Baton.Core.Tests.Succession;

/// <summary>In which order releases can go live: providers, who requires them, and then what takes old contracts away.</summary>
public sealed class OrderOfReleases
{
    private static readonly Release Users1 = Service("users", "1.0.0", ["users-api@1"]);
    private static readonly Release Users2 = Service("users", "2.0.0", ["users-api@1", "users-api@2"]);
    private static readonly Release Users3 = Service("users", "3.0.0", ["users-api@2"]);
    private static readonly Release Orders1 = Service("orders", "1.0.0", [], ["users-api@1"]);
    private static readonly Release Orders2 = Service("orders", "2.0.0", [], ["users-api@2"]);
    private static readonly Release Shop1 = Service("shop", "1.0.0", [], ["users-api@1"]);
    private static readonly Release Shop2 = Service("shop", "2.0.0", [], ["users-api@2"]);

    [Fact]
    public void GoesFromExpandOverConsumersToCleanUp()
    {
        var order = Of([Users3, Shop2, Orders2, Users2], Users1, Orders1, Shop1);

        Assert.Equal(["users 2.0.0", "orders 2.0.0", "shop 2.0.0", "users 3.0.0"], Names(order));
        Assert.Equal(["requires users-api@2, which users provides"], order.Releases[1].After.Select(w => w.Why));
        Assert.Equal(
            ["stops providing users-api@1, which orders required", "stops providing users-api@1, which shop required"], order.Releases[3].After.Select(w => w.Why));
        Assert.Empty(order.Releases[0].After);
        Assert.Empty(order.Reasons);
    }

    [Fact]
    public void OfTheFirstDeployments_BeginsWithTheProvider() =>
        Assert.Equal(["users 1.0.0", "orders 1.0.0"], Names(Of([Orders1, Users1])));

    [Fact]
    public void LeavesOutWhatIsLive()
    {
        var order = Of([Users2, Orders2, Users2], Users2, Orders1);

        Assert.Equal(["orders 2.0.0"], Names(order));
        Assert.Equal(["2.0.0", "2.0.0"], order.Live.Select(r => r.Version));
    }

    [Fact]
    public void WithoutAnExpandRelease_IsACycleWithTheWayOut()
    {
        var order = Of([Users3, Orders2], Users1, Orders1);

        Assert.Empty(order.Releases);
        Assert.Equal(["orders 2.0.0", "users 3.0.0"], order.Blocked.Select(b => $"{b.Release.Name} {b.Release.Version}"));
        var reason = Assert.Single(order.Reasons);
        Assert.Equal("BATON5024", reason.Code);
        Assert.Contains("orders requires users-api@2, which users provides", reason.Message, StringComparison.Ordinal);
        Assert.Contains("users stops providing users-api@1, which orders still requires", reason.Message, StringComparison.Ordinal);
        Assert.Equal(
            "Release a version of users that provides what users 3.0.0 does and still users-api@1. Then this order is free: that one, orders 2.0.0, users 3.0.0.", reason.Cure);
    }

    [Fact]
    public void OfTwoThatRequireEachOther_IsACycle()
    {
        var order = Of([Service("a", "1.0.0", ["a-api@1"], ["b-api@1"]), Service("b", "1.0.0", ["b-api@1"], ["a-api@1"])]);

        var reason = Assert.Single(order.Reasons);
        Assert.Equal("BATON5024", reason.Code);
        Assert.Equal("Release a version of a that provides what a 1.0.0 does and does not require b-api@1 yet. Then this order is free: that one, b 1.0.0, a 1.0.0.", reason.Cure);
    }

    [Fact]
    public void WithSomethingThatNobodyProvides_GoesAsFarAsItCan()
    {
        var order = Of([Users2, Orders2, Service("mail", "1.0.0", [], ["queue@1"])], Users1);

        Assert.Equal(["users 2.0.0", "orders 2.0.0"], Names(order));
        Assert.Null(order.Cycle);
        Assert.Equal(["BATON5020"], order.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void OfAUnitWhoseFirstReleaseIsBlocked_ListsThoseAfterIt() =>
        Assert.Equal(["2.0.0", "3.0.0"], Of([Service("mail", "3.0.0"), Service("mail", "2.0.0", [], ["queue@1"])]).Blocked.Select(b => b.Release.Version));

    [Fact]
    public void RefusesWhatIsOlderThanWhatIsLive()
    {
        var order = Of([Users1, Orders2], Users2, Orders1);

        Assert.Equal(["orders 2.0.0"], Names(order));
        Assert.Equal(["BATON5001"], order.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void AsksForWhatIsBehindAFlag_UnlessItIsOff()
    {
        var shop = Service("shop", "3.0.0", [], ["users-api@2 behind New"]);
        var off = new FlagSet("f", ImmutableSortedDictionary.Create<string, Flag>(StringComparer.OrdinalIgnoreCase).Add("New", new Flag("New", FlagState.Off, 1)));

        Assert.Equal(["users 2.0.0", "shop 3.0.0"], Names(DeploymentOrder.Of([shop, Users2], [Users1], null, "live", CancellationToken.None)));
        Assert.Equal(["shop 3.0.0", "users 2.0.0"], Names(DeploymentOrder.Of([shop, Users2], [Users1], off, "live", CancellationToken.None)));
    }

    [Fact]
    public void GoesBackWhereTheFirstWayLeadsNowhere()
    {
        // orders 2 goes at once and then holds users 3, which lines needs: orders 2 has to wait until lines provides the same.
        var lines = Service("lines", "1.0.0", ["users-api@1"], ["users-api@2"]);

        Assert.Equal(["users 3.0.0", "lines 1.0.0", "orders 1.0.0"], Names(Of([Orders1, Users3, lines], Users1)));
    }

    [Fact]
    public void HoldsNobodyOnTheWay_AndIsFoundWhereThereIsOne() => Gen.Select(Releases, Releases).Sample((candidates, live) =>
    {
        Release[] before = [.. live.DistinctBy(r => r.Name)];
        Release[] after = [.. candidates.DistinctBy(r => (r.Name, r.Version)).Where(c => !before.Any(l => l.Name == c.Name && string.CompareOrdinal(l.Version, c.Version) >= 0)).Take(5)];
        var order = Of(after, before);
        var now = before.ToList();
        foreach (var next in order.Releases)
        {
            Assert.IsNotType<GateVerdict.Hold>(ServiceSuccession.Decide(next.Release, now, null, "live"));
            now.RemoveAll(r => r.Name == next.Release.Name);
            now.Add(next.Release);
        }

        Assert.Equal(after.Length, order.Releases.Length + order.Blocked.Length);
        Assert.Equal(Possible(after, [.. before]), order.Blocked.IsEmpty);
        Assert.Equal(order.Blocked.IsEmpty, order.Reasons.IsEmpty);
    }, iter: 2000);

    private static readonly Gen<Release[]> Releases = Gen.Select(
        Gen.OneOf("a", "b", "c"), Gen.Int[1, 2], Gen.OneOf("x@1", "x@2", "y@1").Array[0, 2], Gen.OneOf("x@1", "x@2", "y@1").Array[0, 2],
        (name, version, provides, requires) => Service(name, $"{version}.0.0", [.. provides.Distinct()], [.. requires.Distinct()])).Array[0, 6];

    /// <summary>Every order, tried.</summary>
    private static bool Possible(Release[] left, List<Release> live) => left.Length == 0 || left.Any(next =>
        !left.Any(o => o.Name == next.Name && string.CompareOrdinal(o.Version, next.Version) < 0)
        && ServiceSuccession.Decide(next, live, null, "live") is not GateVerdict.Hold
        && Possible([.. left.Where(r => r != next)], [.. live.Where(l => l.Name != next.Name), next]));

    private static Release Service(string name, string version, string[]? provides = null, string[]? requires = null) =>
        Some.Release(version) with { Name = name, Contracts = new Contracts([.. provides ?? []], [.. requires ?? []]) };

    private static DeploymentOrder Of(Release[] candidates, params Release[] live) => DeploymentOrder.Of(candidates, live, null, "live", CancellationToken.None);

    private static IEnumerable<string> Names(DeploymentOrder order) => order.Releases.Select(r => $"{r.Release.Name} {r.Release.Version}");
}
