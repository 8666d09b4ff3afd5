using System.Diagnostics;
using Baton.Core.Configuration;
using Baton.Deploy.Tests.Equipment;

namespace Baton.Deploy.Tests.Hooks;

public sealed class HookTests : IDisposable
{
    private readonly DirectoryEnvironment environment = new();

    [Fact]
    public async Task AreToldTheFactsAndSeeNothingElse()
    {
        environment.Variables["SECRET_TOKEN"] = "hunter2";
        environment.Variables["LET_THROUGH"] = "yes";
        environment.Settings = environment.Settings with
        {
            Hooks = new HooksConfiguration { Prepare = ["env"], Environment = ["LET_THROUGH"] },
            Variables = environment.Settings.Variables.Add("PORT", "5080"),
        };
        await environment.LiveAsync("1.0.0");

        var seen = await File.ReadAllLinesAsync(Path.Combine(environment.Layout.Logs, "prepare-1.0.0.log"), TestContext.Current.CancellationToken);

        Assert.Contains("BATON_VERSION=1.0.0", seen);
        Assert.Contains("BATON_ENVIRONMENT=local", seen);
        Assert.Contains($"BATON_ENVIRONMENT_DIR={environment.Layout.Root}", seen);
        Assert.Contains("PORT=5080", seen);
        Assert.Contains("LET_THROUGH=yes", seen);
        Assert.DoesNotContain(seen, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThatDoNotEndAreEndedWithEverythingTheyStarted()
    {
        environment.Settings = environment.Settings with
        {
            Hooks = new HooksConfiguration { Prepare = ["sh", "-c", "sleep 600 & echo $! >child; wait"], Timeout = TimeSpan.FromSeconds(2) },
        };

        var failed = await environment.FailAsync(environment.Release("1.0.0"));

        Assert.Equal("BATON7013", failed.Code);
        Assert.Contains("did not end within 00:00:02", failed.Message, StringComparison.Ordinal);
        var child = int.Parse(await File.ReadAllTextAsync(Path.Combine(environment.Layout.Unpack, "1.0.0", "child"), TestContext.Current.CancellationToken));
        while (IsRunning(child))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task MayLeaveAServiceRunningThatHoldsNothingUp()
    {
        environment.Settings = environment.Settings with
        {
            Hooks = new HooksConfiguration { Activated = ["sh", "-c", "sleep 600 & echo $! >\"$BATON_ENVIRONMENT_DIR/child\""], Timeout = TimeSpan.FromMinutes(5) },
        };

        await environment.LiveAsync("1.0.0");

        var child = int.Parse(await File.ReadAllTextAsync(Path.Combine(environment.Layout.Root, "child"), TestContext.Current.CancellationToken));
        Assert.True(IsRunning(child));
        using var process = Process.GetProcessById(child);
        process.Kill();
    }

    [Fact]
    public async Task LeaveNoSecretThatTheyWereGivenInTheirLog()
    {
        environment.Variables["SECRET_TOKEN"] = "hunter2+hunter2";
        environment.Settings = environment.Settings with
        {
            Hooks = new HooksConfiguration { Prepare = ["sh", "-c", "echo $SECRET_TOKEN; exit 1"], Environment = ["SECRET_TOKEN"] },
        };

        var failed = await environment.FailAsync(environment.Release("1.0.0"));

        Assert.EndsWith("It said:\n***", failed.Message, StringComparison.Ordinal);
        Assert.Equal("***\n", await File.ReadAllTextAsync(Path.Combine(environment.Layout.Logs, "prepare-1.0.0.log"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ThatAreNotThereAreSaid()
    {
        environment.Settings = environment.Settings with { Hooks = new HooksConfiguration { Prepare = ["no-such-program"] } };

        var failed = await environment.FailAsync(environment.Release("1.0.0"));

        Assert.Equal("BATON7013", failed.Code);
        Assert.Contains("no-such-program", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsStayWords()
    {
        environment.Settings = environment.Settings with { Hooks = new HooksConfiguration { Prepare = ["printf", "%s|", "$(touch hacked)", "; touch hacked", "a b"] } };
        await environment.LiveAsync("1.0.0");

        Assert.Equal("$(touch hacked)|; touch hacked|a b|", await File.ReadAllTextAsync(Path.Combine(environment.Layout.Logs, "prepare-1.0.0.log"), TestContext.Current.CancellationToken));
        Assert.False(File.Exists(Path.Combine(environment.Layout.Live, "hacked")));
    }

    public void Dispose() => environment.Dispose();

    private static bool IsRunning(int id) => Directory.Exists($"/proc/{id}") && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z", StringComparison.Ordinal);
}
