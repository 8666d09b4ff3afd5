using Baton.Core.Configuration;
using Baton.Core.Deployments;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy;
using Baton.Deploy.Ledger;
using Baton.Exec.Providers;
using Baton.Testing;

namespace Baton.Exec.Tests;

/// <summary>The deploy provider of examples/deploy-plugin, and variations of it, with a real ledger.</summary>
public sealed class DeploymentsByAProgram : IDisposable
{
    private static readonly string Example = File.ReadAllText(RepositoryRoot.Combine("examples", "deploy-plugin", "deploy.sh"));

    private readonly TempFolder _folder = new();
    private readonly SqliteLedger _ledger;

    public DeploymentsByAProgram()
    {
        _ledger = new SqliteLedger(_folder["ledger.db"]);
        Directory.CreateDirectory(_folder["packages"]);
        File.WriteAllText(_folder["packages", "web.zip"], "bytes");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AreAppliedOnceAndRecorded()
    {
        using var script = new Script(Example);

        var first = await DeployAsync(script, "1.0.0");
        var again = await DeployAsync(script, "1.0.0");

        Assert.Null(first.Error);
        Assert.Null(again.Error);
        Assert.Equal("1.0.0\n", await LiveAsync(script));
        Assert.Equal("bytes", await File.ReadAllTextAsync(Path.Combine(script.Folder, "target", "versions", "1.0.0", "web.zip"), TestContext.Current.CancellationToken));
        Assert.Equal(["activating", "succeeded"], await PhasesAsync());
    }

    [Fact]
    public async Task ReplaceTheLiveVersionAndGoBack()
    {
        using var script = new Script(Example);
        foreach (var version in new[] { "1.0.0", "1.1.0", "1.0.0" })
        {
            Assert.Null((await DeployAsync(script, version)).Error);
            Assert.Equal($"{version}\n", await LiveAsync(script));
        }

        var provider = new ExecProvider(script.Command, "live");
        Assert.True(provider.Has(Request(script, "1.1.0")));
        Assert.False(provider.Has(Request(script, "1.2.0")));
    }

    [Fact]
    public async Task AreWithdrawn()
    {
        using var script = new Script(Example);
        await DeployAsync(script, "1.0.0");

        var outcome = await RunAsync(new ExecProvider(script.Command, "live").Withdraw(Request(script, "1.0.0")));

        Assert.Null(outcome.Error);
        Assert.False(File.Exists(Path.Combine(script.Folder, "target", "live")));
    }

    [Theory]
    [InlineData("copy", "", false)]
    [InlineData("switch", "activating,failed", false)]
    public async Task ThatFailLeaveTheLiveVersionAndAreResumed(string operation, string phases, bool isLive)
    {
        using var script = new Script($"if [ \"$BATON_METHOD $BATON_OPERATION\" = 'apply {operation}' ] && [ ! -e mended ]; then echo no space >&2; exit 1; fi\n{Example}");

        var failed = await DeployAsync(script, "1.0.0");

        Assert.Equal("BATON7081", failed.Error?.Code);
        Assert.Equal(phases, string.Join(',', await PhasesAsync()));
        Assert.Equal(isLive, File.Exists(Path.Combine(script.Folder, "target", "live")));

        await File.WriteAllTextAsync(Path.Combine(script.Folder, "mended"), "", TestContext.Current.CancellationToken);
        Assert.Null((await DeployAsync(script, "1.0.0")).Error);
        Assert.Equal("1.0.0\n", await LiveAsync(script));
    }

    [Fact]
    public async Task DoNotSwitchWhereTheLedgerRefuses()
    {
        using var script = new Script(Example);
        var request = Request(script, "1.0.0");
        var fenced = request with { Log = (DeploymentLog)request.Log with { Token = 7 } };

        var outcome = await RunAsync(new ExecProvider(script.Command, "live").Plan(fenced));

        Assert.NotNull(outcome.Error);
        Assert.False(File.Exists(Path.Combine(script.Folder, "target", "live")));
    }

    [Theory]
    [InlineData("""echo '{"result":{"operations":[]}}'""", "exactly one operation with \"live\": true")]
    [InlineData("""echo '{"result":{"operations":[{"id":"a","do":"x","what":"y"}]}}'""", "exactly one operation with \"live\": true")]
    [InlineData("""echo '{"result":{"operations":[{"id":"a","do":"x","what":"y","live":true},{"id":"b","do":"x","what":"y","live":true}]}}'""", "exactly one operation")]
    [InlineData("""echo '{"result":{"operations":[{"id":"record","do":"x","what":"y","live":true}]}}'""", "none with the id 'record'")]
    [InlineData("""echo '{"result":{"operations":[{"id":"a","do":"x","what":"y","live":true},{"id":"a","do":"x","what":"y"}]}}'""", "two operations")]
    [InlineData("""echo '{"result":{"operations":[{"id":"../a","do":"x","what":"y","live":true}]}}'""", "needs \"id\" (lower-case")]
    [InlineData("""echo '{"result":{"operations":{}}}'""", "is not an array")]
    [InlineData("""echo '{"result":{}}'""", "has no \"operations\"")]
    [InlineData("exit 9", "ended without a result")]
    public async Task NeedAPlanThatCanBeFollowed(string body, string why)
    {
        using var script = new Script(body);

        var outcome = await DeployAsync(script, "1.0.0");

        Assert.Contains(outcome.Error!.Code, new[] { "BATON7081", "BATON7082" });
        Assert.True(outcome.Error.Message.Contains(why, StringComparison.Ordinal) || outcome.Error.Code == "BATON7081", outcome.Error.Message);
        Assert.Empty(await PhasesAsync());
    }

    [Theory]
    [InlineData("""{"state":"conflict","why":"Another system owns it.","fix":"Ask its owner."}""", "BATON7083")]
    [InlineData("""{"state":"conflict"}""", "BATON7082")]
    [InlineData("""{"state":"done"}""", "BATON7082")]
    [InlineData("""{}""", "BATON7082")]
    public async Task EndWhereTheStateIsAConflictOrUnknown(string state, string code)
    {
        using var script = new Script($"if [ \"$BATON_METHOD\" = observe ]; then echo '{{\"result\":{state}}}'; exit 0; fi\n{Example}");

        Assert.Equal(code, (await DeployAsync(script, "1.0.0")).Error?.Code);
    }

    [Fact]
    public async Task ThatDoNotHoldAfterApplyingAreReported()
    {
        using var script = new Script("if [ \"$BATON_METHOD $BATON_OPERATION\" = 'apply switch' ]; then echo '{\"result\":{}}'; exit 0; fi\n" + Example);

        var outcome = await DeployAsync(script, "1.0.0");

        Assert.NotNull(outcome.Error);
        Assert.DoesNotContain("succeeded", await PhasesAsync());
    }

    [Theory]
    [InlineData("""echo '{"result":{"places":[{"name":"web1","version":"1.5.0","well":true,"detail":"ok"},{"name":"web2"}]}}'""", "web1 1.5.0 True ok|web2   ")]
    [InlineData("""echo '{"result":{}}'""", "")]
    [InlineData("""echo '{"error":{"message":"unknown"}}'""", "")]
    [InlineData("""echo '{"result":{"places":[{"version":"1.5.0"}]}}'""", "./program   BATON7082: './program' broke the protocol: an entry of \"places\" needs a \"name\".")]
    [InlineData("exit 3", "./program   BATON7081: './program' ended with 3 when it was asked for 'status'.")]
    public async Task TellTheStateOfTheirPlaces(string body, string expected)
    {
        using var script = new Script(body);

        var places = await new ExecProvider(script.Command, "live").LookAsync(Requests.Context(script), TestContext.Current.CancellationToken);

        var seen = string.Join('|', places.Select(p => $"{p.Name} {p.Version} {p.Well} {p.Detail}"));
        Assert.Equal(expected, seen);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("has")]
    public async Task EndWithTheRunWhileTheyArePlanned(string method)
    {
        using var script = new Script(": > started; sleep 600");
        using var run = new CancellationTokenSource();
        var (provider, request) = (new ExecProvider(script.Command, "live"), Request(script, "1.0.0"));
        request = request with { Context = request.Context with { Cancellation = run.Token } };
        var asked = Task.Run(() => _ = method == "has" ? provider.Has(request).ToString() : provider.Plan(request).ToString(), TestContext.Current.CancellationToken);
        while (!File.Exists(Path.Combine(script.Folder, "started")))
        {
            Assert.False(asked.IsCompleted);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await run.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    private Task<RunOutcome> DeployAsync(Script script, string version) => RunAsync(new ExecProvider(script.Command, "live").Plan(Request(script, version)));

    private static Task<RunOutcome> RunAsync(IReadOnlyList<IOperation> operations) =>
        PlanRunner.RunAsync(new Plan([.. operations]), new Unobserved(), () => null, TestContext.Current.CancellationToken);

    private DeployRequest Request(Script script, string version)
    {
        var (release, environment) = (new Release { Name = "web", Version = version, Tag = $"v{version}", Commit = new string('a', 40) }, new EnvironmentConfiguration { Name = "live" });
        var desired = DesiredState.Of(release, environment);
        return new()
        {
            Context = Requests.Context(script),
            Release = release,
            Artifacts = _folder["packages"],
            Environment = environment,
            Desired = desired,
            Log = new DeploymentLog(_ledger, release, "live", new DeployActor("ada", "here", 1, "run"), TimeProvider.System) { Desired = desired },
        };
    }

    private async Task<List<string>> PhasesAsync() => [.. (await _ledger.HistoryAsync("web", "live", TestContext.Current.CancellationToken)).Value!.Select(e => e.Phase)];

    private static Task<string> LiveAsync(Script script) => File.ReadAllTextAsync(Path.Combine(script.Folder, "target", "live"), TestContext.Current.CancellationToken);
}
