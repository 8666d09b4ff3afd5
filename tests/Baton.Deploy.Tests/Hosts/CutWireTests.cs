using Baton.Core.Configuration;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Tests.Equipment;
using Baton.Deploy.Tests.Hosts.Equipment;
using Baton.Testing.Reliability;

namespace Baton.Deploy.Tests.Hosts;

/// <summary>An update of two hosts, from one version to the next, whose connection is cut at every script that it sends, or whose hosts are killed at every program that a script starts.</summary>
public sealed class CutWireTests
{
    private const string Cut = "hosts, wire cut";
    private const string Killed = "hosts, killed on the host";
    private static readonly PointTable Table = new("## Deployments to hosts", "before", "in the middle", "after");

    [Theory]
    [InlineData("before", "before")]
    [InlineData("middle", "in the middle")]
    [InlineData("after", "after")]
    public async Task EndsLikeTheUndisturbedUpdate(string cut, string column)
    {
        Assert.SkipWhen(BarePath.Missing is not null, BarePath.Missing ?? "");
        using var start = await StartAsync("web1", "web2");
        using var undisturbed = HostsEnvironment.CopyOf(start);
        var counting = new FaultyShell(undisturbed.Root, undisturbed.Path, int.MaxValue, cut);
        undisturbed.Shell = counting;
        Assert.Null((await undisturbed.DeployAsync(undisturbed.Release("1.1.0"))).Error);
        var expected = EndState(undisturbed);

        await Parallel.ForEachAsync(Enumerable.Range(0, counting.Count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (at, _) =>
        {
            using var fleet = HostsEnvironment.CopyOf(start);
            var (release, whole) = (fleet.Release("1.1.0"), fleet.Shell);
            fleet.Shell = new FaultyShell(fleet.Root, fleet.Path, at, cut);
            Assert.NotNull((await fleet.DeployAsync(release)).Error);
            AssertWhole(fleet);

            fleet.Shell = whole;
            Assert.Null((await fleet.DeployAsync(release)).Error);
            Assert.Equal(expected, EndState(fleet));
        });

        Assert.Null(Table.Differs(Cut, column, counting.Count));
    }

    [Fact]
    public async Task EndsLikeTheUndisturbedUpdateWhenScriptsAreKilled()
    {
        Assert.SkipWhen(BarePath.Missing is not null, BarePath.Missing ?? "");
        using var start = await StartAsync("web1");
        using var undisturbed = HostsEnvironment.CopyOf(start);
        var programs = new DeadlyPrograms(undisturbed.Inner["deadly"], int.MaxValue);
        undisturbed.Shell = new LocalShell(undisturbed.Root, programs.Folder);
        Assert.Null((await undisturbed.DeployAsync(undisturbed.Release("1.1.0"))).Error);
        var expected = EndState(undisturbed);
        var count = programs.Count;

        await Parallel.ForEachAsync(Enumerable.Range(1, count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (at, _) =>
        {
            using var fleet = HostsEnvironment.CopyOf(start);
            var (release, whole) = (fleet.Release("1.1.0"), fleet.Shell);
            fleet.Shell = new LocalShell(fleet.Root, new DeadlyPrograms(fleet.Inner["deadly"], at).Folder);

            // One that goes back after a death ends with an error too, and one that is killed when all is done with none.
            await fleet.DeployAsync(release);
            AssertWhole(fleet);

            fleet.Shell = whole;
            Assert.Null((await fleet.DeployAsync(release)).Error);
            Assert.Equal(expected, EndState(fleet));
        });

        Assert.Null(Table.Differs(Killed, "in the middle", count));
    }

    [Fact]
    public void IsCounted() => Assert.Null(Table.Differs([Cut, Killed]));

    private static async Task<HostsEnvironment> StartAsync(params string[] hosts)
    {
        var fleet = new HostsEnvironment(hosts);
        fleet.Settings = fleet.Settings with { Retain = 1 };
        fleet.Environment = fleet.Environment with
        {
            Hooks = new HooksConfiguration { Prepare = ["sh", "-c", "echo \"$BATON_VERSION\" >prepared"], Activated = ["sh", "-c", "echo \"$BATON_VERSION\" >\"$BATON_ENVIRONMENT_DIR/running\""] },
        };
        fleet.Inner.Written = new FixedSettings("first");
        await fleet.LiveAsync("0.9.0");
        await fleet.LiveAsync("1.0.0");
        return fleet;
    }

    private static void AssertWhole(HostsEnvironment fleet) => Assert.All(fleet.Settings.Hosts, h => Assert.Contains(fleet.Live(h.Name), (string[])["1.0.0", "1.1.0"]));

    /// <summary>Everything on the hosts, byte for byte, but for logs and the numbers of scripts.</summary>
    private static string EndState(HostsEnvironment fleet) => string.Join('\n', fleet.Settings.Hosts.SelectMany(h =>
    {
        var root = fleet[h.Name];
        return Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(f => (Name: Path.GetRelativePath(root, f), Text: string.Join('\n', File.ReadAllLines(f).Take(1))))
            .Where(f => !f.Name.StartsWith("logs/", StringComparison.Ordinal)).Select(f => $"{h.Name} {f.Name}: {f.Text}").Order(StringComparer.Ordinal).Append($"{h.Name} {fleet.Live(h.Name)}");
    }));
}
