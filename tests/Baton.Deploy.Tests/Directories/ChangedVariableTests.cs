using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Deployments;
using Baton.Core.Planning;
using Baton.Deploy.Ledger;
using Baton.Deploy.Tests.Equipment;

namespace Baton.Deploy.Tests.Directories;

/// <summary>The version that is live, with another variable or hook.</summary>
public sealed class ChangedVariableTests : IDisposable
{
    private readonly DirectoryEnvironment environment = new();

    public ChangedVariableTests() => Greet("hello");

    [Fact]
    public async Task IsDeployedAndASecondTimeDoesNothing()
    {
        await environment.LiveAsync("1.0.0");
        Assert.Equal("hello hello 1.0.0", Greeting());

        Greet("hi");
        Assert.False((await environment.LiveAsync("1.0.0")).WasNoOp);

        Assert.Equal("hi hi 1.0.0", Greeting());
        Assert.Equal("1.0.0", environment.Layout.LiveVersion());
        Assert.True((await environment.LiveAsync("1.0.0")).WasNoOp);
        Assert.Equal("hello,hi", string.Join(',', (await SucceededAsync()).Select(e => LedgerHistory.DesiredOf(e)!.Variables["GREETING"])));
    }

    [Fact]
    public async Task IsADifferenceThatLookingShows()
    {
        await environment.LiveAsync("1.0.0");
        Greet("hi");

        var seen = await environment.Provider.Plan(environment.Request(environment.Release("1.0.0")))[0].ObserveAsync(TestContext.Current.CancellationToken);

        Assert.Equal("variable GREETING: 'hello' → 'hi'", Assert.IsType<Observation.Missing>(seen).Why);
    }

    [Fact]
    public async Task ComesBackWithARollback()
    {
        await environment.LiveAsync("1.0.0");
        var before = environment.Settings;
        Greet("hi");
        await environment.LiveAsync("1.0.0");
        var earlier = Assert.Single(LedgerHistory.Earlier(await HistoryAsync()));

        environment.Settings = LedgerHistory.DesiredOf(earlier)!.In(environment.Settings);
        Assert.Null((await environment.DeployAsync(environment.Release("1.0.0"), "rollback")).Error);

        Assert.Equal(before.Variables, environment.Settings.Variables);
        Assert.Equal("hello hello 1.0.0", Greeting());
        Assert.Equal("versions/1.0.0", new DirectoryInfo(environment.Layout.Live).LinkTarget);
    }

    [Fact]
    public async Task ThatFailsBringsTheOldOneBackWithItsOwnVariables()
    {
        await environment.LiveAsync("1.0.0");
        Greet("hi");
        environment.Settings = environment.Settings with { Hooks = environment.Settings.Hooks with { Activated = ["sh", "-c", "exit 3"] } };

        Assert.Contains("1.0.0 is live again", (await environment.FailAsync(environment.Release("1.0.0"))).Message, StringComparison.Ordinal);

        Assert.Equal("hello hello 1.0.0", Greeting());
        Assert.Equal("versions/1.0.0", new DirectoryInfo(environment.Layout.Live).LinkTarget);
    }

    [Fact]
    public async Task AnotherHookIsAnotherDeployment()
    {
        await environment.LiveAsync("1.0.0");
        environment.Settings = environment.Settings with { Hooks = environment.Settings.Hooks with { Timeout = TimeSpan.FromMinutes(2) } };

        Assert.False((await environment.LiveAsync("1.0.0")).WasNoOp);
    }

    [Fact]
    public async Task IsNotLostWhenOldVersionsAreRemoved()
    {
        environment.Retain = 1;
        await environment.LiveAsync("1.0.0");
        Greet("hi");
        await environment.LiveAsync("1.0.0");

        // The one that a rollback would bring back is kept, whatever is retained.
        Assert.Equal(2, Directory.EnumerateDirectories(environment.Layout.Versions).Count());
    }

    [Fact]
    public async Task AVersionWithoutRecordedVariablesIsDeployedAgain()
    {
        await environment.LiveAsync("1.0.0");
        var marker = Path.Combine(environment.Layout.VersionFolder("1.0.0"), ".baton-version.json");
        var sha = environment.Release("1.0.0").Artifacts[0].Sha256;
        await File.WriteAllTextAsync(marker, $$"""{"version":"1.0.0","digests":["{{sha}}"]}""", TestContext.Current.CancellationToken);

        Assert.False((await environment.LiveAsync("1.0.0")).WasNoOp);
        Assert.True((await environment.LiveAsync("1.0.0")).WasNoOp);
    }

    public void Dispose() => environment.Dispose();

    private void Greet(string greeting) => environment.Settings = environment.Settings with
    {
        Variables = ImmutableSortedDictionary<string, string>.Empty.Add("GREETING", greeting),
        Hooks = new HooksConfiguration
        {
            Prepare = ["sh", "-c", "printf %s \"$GREETING\" >prepared"],
            Activated = ["sh", "-c", "printf '%s %s %s' \"$GREETING\" \"$(cat prepared)\" \"$BATON_VERSION\" >\"$BATON_ENVIRONMENT_DIR/greeting\""],
        },
    };

    private string Greeting() => File.ReadAllText(Path.Combine(environment.Layout.Root, "greeting"));

    private async Task<IReadOnlyList<LedgerEvent>> HistoryAsync() => (await environment.Ledger.HistoryAsync("app", "local", TestContext.Current.CancellationToken)).Value!;

    private async Task<IEnumerable<LedgerEvent>> SucceededAsync() => (await HistoryAsync()).Where(e => e.Phase == "succeeded");
}
