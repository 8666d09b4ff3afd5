using Baton.Cake.Tests.Equipment;
using Baton.Core.Releases;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>In which order releases of several units can go live, by what the ledger says is live.</summary>
public sealed class OrderOfUnits : IAsyncLifetime
{
    private readonly GitSandbox _git = GitSandbox.Init();
    private ReleaseRun? _run;

    public async ValueTask InitializeAsync()
    {
        _git.Write("baton.json", """{ "name": "shop", "environments": { "live": {} } }""");
        _git.Commit("feat: begin");
        await LiveReleases.AddAsync(_git.Path, Record("users", "1.0.0", ["users-api@1"]));
        await LiveReleases.AddAsync(_git.Path, Record("shop", "1.0.0", [], "users-api@1"));
        Write("users-2", Record("users", "2.0.0", ["users-api@1", "users-api@2"]));
        Write("users-3", Record("users", "3.0.0", ["users-api@2"]));
        Write("shop-2", Record("shop", "2.0.0", [], "users-api@2"));
    }

    [Fact]
    public async Task IsThatOfTheirContracts()
    {
        var run = Begin("users-3", "shop-2/release.json", "users-2");

        Assert.Empty(await run.ErrorsAsync("Order"));
        var order = run.Answer.Order!;
        Assert.Equal(["users 2.0.0", "shop 2.0.0", "users 3.0.0"], order.Releases.Select(r => $"{r.Unit} {r.Version}"));
        Assert.Equal(["stops providing users-api@1, which shop required"], order.Releases[2].Why);
        Assert.Equal(
            """
            flowchart LR
              r0["1. users 2.0.0"]
              r1["2. shop 2.0.0"]
              r2["3. users 3.0.0"]
              r0 -->|"provides users-api@2"| r1
              r1 -->|"no longer requires users-api@1"| r2

            """,
            order.Mermaid);
        Assert.False(order.IsGraph);
    }

    [Fact]
    public async Task WithoutOne_SaysWhatWouldMakeOne()
    {
        var run = Begin("users-3", "shop-2");

        Assert.Equal(["BATON5024"], await run.ErrorsAsync("Order"));
        Assert.Equal(["shop 2.0.0", "users 3.0.0"], run.Answer.Order!.Blocked);
        Assert.Contains("r0 -.->|\"no longer requires users-api@1\"| r1", run.Answer.Order.Mermaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NeedsReleasesThatAreThere()
    {
        Assert.Equal(["BATON2152"], await Begin().ErrorsAsync("Order"));
        Assert.Equal(["BATON2152"], await Begin("users@2.0.0").ErrorsAsync("Order"));
        Assert.Equal(["BATON7100"], await Begin("./none").ErrorsAsync("Order"));
    }

    public ValueTask DisposeAsync()
    {
        _run?.Close();
        _git.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Release Record(string name, string version, string[] provides, params string[] requires) => new()
    {
        Name = name,
        Version = version,
        Tag = version,
        Commit = new string('1', 40),
        Contracts = new Contracts([.. provides], [.. requires]),
    };

    private void Write(string folder, Release release) => _git.Write($"{folder}/release.json", ReleaseJson.Write(release));

    private ReleaseRun Begin(params string[] releases)
    {
        _run?.Close();
        var variables = _git.Variables.Where(v => !v.Key.StartsWith("BATON_", StringComparison.Ordinal));
        return _run = Runs.Of(_git.Path, new ReleaseOptions { Environment = "live", Operands = [.. releases] }, variables, "order");
    }
}
