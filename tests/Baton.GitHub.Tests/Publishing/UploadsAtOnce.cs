using Baton.Core.Planning;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Files go up side by side, as many as are asked for, and somebody is told how far each is.</summary>
public sealed class UploadsAtOnce
{
    [Fact]
    public async Task BeginWhileAnotherIsUnderWay()
    {
        var first = await FirstUploadAsync();
        await using var stage = await Stage.SetAsync();
        stage.UploadsAtOnce = 2;
        Hold[] holds = [.. Enumerable.Range(first, 2).Select(n => stage.Server.Traffic.Plan(new Hold(n, Moment.During)))];

        var run = stage.RunAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(Task.WhenAll(holds.Select(h => h.Reached)), Task.Delay(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        var begun = stage.Server.Traffic.Requests.Skip(first - 1).Select(r => r.Path).ToList();
        Array.ForEach(holds, h => h.Release());

        Assert.Null((await run).Error);
        Assert.Equal(2, begun.Count);
        Assert.All(begun, path => Assert.Contains("/assets?name=", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TellHowFarTheyAre()
    {
        await using var stage = await Stage.SetAsync();
        var moves = new Moves();
        stage.Transfers = moves;
        stage.UploadsAtOnce = 3;
        var plan = stage.Plan();

        Assert.Null((await Stage.RunAsync(plan, TestContext.Current.CancellationToken)).Error);

        Assert.Equal(
            stage.Files.Select(f => ($"publish/github/asset/{f.Artifact.Name}", f.Artifact.Name, f.Artifact.Size)).Order(),
            moves.All.GroupBy(m => m.Name).Select(g => (g.Last().Operation, g.Key, g.Last().Sent)).Order());
        Assert.All(moves.All, m => Assert.Equal(m.Total, stage.Files.Single(f => f.Artifact.Name == m.Name).Artifact.Size));
        Assert.Equal(plan.Select(o => o.Id).Where(id => id.Contains("/asset/", StringComparison.Ordinal)).Order(), moves.All.Select(m => m.Operation).Distinct().Order());
    }

    [Fact]
    public async Task TellItAnewAfterACut()
    {
        await using var stage = await Stage.SetAsync();
        stage.Files = [stage.Write("large.zip", "zip", new string('z', 1024 * 1024))];
        var moves = new Moves();
        stage.Transfers = moves;
        var cut = stage.Server.Traffic.Plan(new Fault(await FirstUploadAsync(), Moment.During));

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.True(cut.Happened);
        Assert.Equal(2, moves.All.Count(m => m.Sent == moves.All[0].Sent));
        Assert.Equal(1024 * 1024, moves.All[^1].Sent);
    }

    private static async Task<int> FirstUploadAsync() =>
        (await KilledRun.UndisturbedWritesAsync(new Scenario("empty repository"))).First(w => w.Path.Contains("/assets?name=", StringComparison.Ordinal)).Number;

    private sealed class Moves : ITransferObserver
    {
        private readonly List<(string Operation, string Name, long Sent, long Total)> _all = [];

        public IReadOnlyList<(string Operation, string Name, long Sent, long Total)> All
        {
            get
            {
                lock (_all)
                {
                    return [.. _all];
                }
            }
        }

        public void Moved(string operation, string name, long sent, long total)
        {
            lock (_all)
            {
                _all.Add((operation, name, sent, total));
            }
        }
    }
}
