using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Deploy.Directories;
using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;
using Baton.Deploy.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Postgres;

namespace Baton.Deploy.Tests.Directories;

/// <summary>A PostgreSQL that is stopped, or started again, in the middle of a deployment; and a run that loses its lock there.</summary>
public sealed class LedgerThatIsDownTests : IAsyncLifetime
{
    private readonly PostgresServer server = new();
    private PostgresLedger ledger = null!;
    private DirectoryEnvironment environment = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        ledger = new PostgresLedger("BATON_LEDGER", new Dictionary<string, string> { ["BATON_LEDGER"] = await server.MakeDatabaseAsync() });
        environment = new DirectoryEnvironment(ledger);
        await environment.LiveAsync("1.0.0");
    }

    public async ValueTask DisposeAsync()
    {
        ledger?.Forget();
        environment?.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task StoppedBeforeTheSwitchLeavesWhatWasLive()
    {
        var failed = await DeployAsync("1.1.0", before: "/activate", server.StopAsync);

        Assert.Equal(("BATON7020", ExitCode.RemoteFailed), (failed!.Code, failed.Descriptor.Exit));
        Assert.Equal("1.0.0", environment.Layout.LiveVersion());

        await server.StartAsync();
        await environment.LiveAsync("1.1.0");
        Assert.Equal("1.1.0", environment.Layout.LiveVersion());
    }

    [Fact]
    public async Task StoppedAfterTheSwitchIsToldByTheLedgerAndDoneByTheNextRun()
    {
        var failed = await DeployAsync("1.1.0", before: "/verify", server.StopAsync);

        Assert.Equal("BATON7020", failed!.Code);
        Assert.Equal("1.1.0", environment.Layout.LiveVersion());

        await server.StartAsync();
        var history = (await ledger.HistoryAsync("app", "local", Cancellation)).Value!;
        Assert.Equal(("1.0.0", "1.1.0"), (LedgerHistory.Live(history)?.Version, LedgerHistory.Unconfirmed(history)?.Version));

        await environment.LiveAsync("1.1.0");
        history = (await ledger.HistoryAsync("app", "local", Cancellation)).Value!;
        Assert.Equal(("1.1.0", null), (LedgerHistory.Live(history)?.Version, LedgerHistory.Unconfirmed(history)));
    }

    [Theory]
    [InlineData("/prepare")]
    [InlineData("/activate")]
    [InlineData("/verify")]
    [InlineData("/retain")]
    public async Task RestartedItIsNotNoticed(string before)
    {
        var failed = await DeployAsync("1.1.0", before, async () =>
        {
            await server.StopAsync();
            await server.StartAsync();
        });

        Assert.Null(failed);
        Assert.Equal("1.1.0", LedgerHistory.Live((await ledger.HistoryAsync("app", "local", Cancellation)).Value!)?.Version);
    }

    [Fact]
    public async Task StoppedWhenTheHookFailsGoesBackToWhatTheFolderRemembers()
    {
        environment.Settings = environment.Settings with
        {
            Hooks = new() { Activated = ["sh", "-c", "kill -INT $(head -1 \"$DATA/postmaster.pid\"); while [ -e \"$DATA/postmaster.pid\" ]; do sleep 0.1; done; test \"$BATON_VERSION\" = 1.0.0"], Environment = ["DATA"] },
        };
        environment.Variables["DATA"] = server.DataFolder;

        var failed = await environment.FailAsync(environment.Release("1.1.0"));

        Assert.Contains("1.0.0 is live again", failed.Message, StringComparison.Ordinal);
        Assert.Contains("The ledger could not be written", failed.Message, StringComparison.Ordinal);
        Assert.Equal("1.0.0", environment.Layout.LiveVersion());
    }

    [Theory]
    [InlineData("/prepare")]
    [InlineData("/activate")]
    public async Task ARunThatLostItsLockDoesNotSwitch(string before)
    {
        await using var held = await TakeAsync("first");
        environment.Token = held.Token;

        var failed = await DeployAsync("1.1.0", before, StealAsync);

        Assert.Equal(("BATON7004", ExitCode.Locked), (failed!.Code, failed.Descriptor.Exit));
        Assert.Equal("1.0.0", environment.Layout.LiveVersion());
        Assert.DoesNotContain((await ledger.HistoryAsync("app", "local", Cancellation)).Value!, e => e.Version == "1.1.0" && e.Phase != "taken-over");
    }

    [Fact]
    public async Task ARunThatLostItsLockAfterTheSwitchWritesNothingAndDoesNotGoBack()
    {
        await using var held = await TakeAsync("first");
        environment.Token = held.Token;
        environment.Settings = environment.Settings with { Health = new(new Uri("http://127.0.0.1:9/"), TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(100), null) };

        var failed = await DeployAsync("1.1.0", before: "/verify", StealAsync);

        Assert.Contains("nothing was switched back", failed!.Message, StringComparison.Ordinal);
        Assert.Equal("1.1.0", environment.Layout.LiveVersion());
        Assert.DoesNotContain((await ledger.HistoryAsync("app", "local", Cancellation)).Value!, e => e is { Version: "1.1.0", Phase: "succeeded" or "failed" });
    }

    private async Task<EnvironmentLock> TakeAsync(string run) => (await EnvironmentLock.TakeAsync(
        ledger, "app", "local", "1.1.0", new DeployActor("ada", "far-away", Environment.ProcessId, run), TimeSpan.Zero, TimeProvider.System, Cancellation)).Value!;

    /// <summary>Another machine whose clock is an hour ahead takes the lock.</summary>
    private async Task StealAsync()
    {
        var now = DateTimeOffset.UtcNow.AddHours(1);
        var lease = new Lease("app/local", "bob", "elsewhere", 1, now, "thief", "2.0.0", now, now + EnvironmentLock.Length);
        Assert.NotNull((await ledger.TakeLeaseAsync(lease, _ => false, now, null, Cancellation)).Value!.TakenOverFrom);
    }

    /// <summary>Deploys, and does something right before one operation is looked at.</summary>
    private async Task<Diagnostic?> DeployAsync(string version, string before, Func<Task> disturb)
    {
        var operations = environment.Provider.Plan(environment.Request(environment.Release(version)))
            .Select(o => o.Id.EndsWith(before, StringComparison.Ordinal) ? new Disturbed(o, disturb) : o);
        return (await PlanRunner.RunAsync(new Plan([.. operations]), new Unobserved(), () => null, Cancellation)).Error;
    }

    private sealed class Disturbed(IOperation operation, Func<Task> disturb) : IOperation
    {
        private Func<Task>? once = disturb;

        public string Id => operation.Id;

        public OperationDescription Describe() => operation.Describe();

        public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
        {
            if (Interlocked.Exchange(ref once, null) is { } now)
            {
                await now();
            }

            return await operation.ObserveAsync(cancellationToken);
        }

        public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => operation.ApplyAsync(cancellationToken);
    }
}
