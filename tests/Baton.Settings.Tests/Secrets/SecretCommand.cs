using System.Diagnostics;

namespace Baton.Settings.Tests.Secrets;

public sealed class SecretCommand : IDisposable
{
    private readonly SecretHome home = new();

    public SecretCommand() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands of these tests are those of Unix.");

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task GivesWhatItPrints() => Assert.Equal("correct horse", await home.ValueAsync("{command: [printf, '%s\\n', 'correct horse']}"));

    [Fact]
    public async Task RunsWithoutAShell() => Assert.Equal("$(id) `id` $HOME", await home.ValueAsync("{command: [printf, '%s', '$(id) `id` $HOME']}"));

    [Fact]
    public async Task GetsTheGivenVariablesAlone()
    {
        home.Variables["VAULT"] = "v1";

        Assert.Equal($"PATH={home.Variables["PATH"]}\nVAULT=v1", string.Join('\n', (await home.ValueAsync("{command: [env]}")).Split('\n').Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task RunsInTheFolderOfTheSettings()
    {
        var script = home.Write("get", "#!/bin/sh\npwd\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.Equal(home.Path, await home.ValueAsync("{command: [./get]}"));
    }

    [Theory]
    [InlineData("{command: [sh, -c, 'echo correct-horse-battery; echo correct-horse-battery >&2; exit 3']}", "ended with 3")]
    [InlineData("{command: [sh, -c, 'echo correct-horse-battery >&2']}", "printed nothing")]
    [InlineData("{command: [echo]}", "is empty")]
    [InlineData("{command: [no-such-program]}", "could not be started")]
    [InlineData("{command: [yes]}", "64 KiB")]
    [InlineData("{command: [printf, '\\377']}", "UTF-8")]
    [InlineData("{command: [cat]}", "printed nothing")]
    [InlineData("{command: [sleep, '600'], timeout: '00:00:00.2'}", "did not end within 00:00:00.2")]
    [InlineData("{command: [sh, -c, 'echo correct-horse-battery; sleep 600; true'], timeout: '00:00:00.2'}", "did not end within")]
    [InlineData("{command: [sh, -c, 'exec >&-; sleep 600; true'], timeout: '00:00:00.2'}", "did not end within")]
    public async Task ThatFailsIsReportedWithoutItsOutput(string reference, string message)
    {
        var refusal = await home.RefusalAsync(reference);

        Assert.Equal("BATON2132", refusal.Code);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThatHangsIsEndedWithItsChildren()
    {
        var log = Path.Combine(home.Path, "child");

        await home.RefusalAsync($"{{command: [sh, -c, 'sleep 600 & echo $! > {log}; wait'], timeout: '00:00:01'}}");

        var child = int.Parse(await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken));
        Assert.True(SpinWait.SpinUntil(() => HasEnded(child), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task RunsOnceForTwoSettings()
    {
        var resolved = await home.ResolveAsync("{a: {$secret: {command: [sh, -c, 'echo run >> runs; echo v']}}, b: {$secret: {command: [sh, -c, 'echo run >> runs; echo v']}}}");

        Assert.True(resolved.IsSuccess);
        Assert.Single(await File.ReadAllLinesAsync(Path.Combine(home.Path, "runs"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task EndsWhenTheRunIsCancelled()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => home.Resolver.ResolveAsync(Reading.Parsed.Yaml("a: {$secret: {command: [sleep, '600']}}").Value!, cancel.Token));
    }

    private static bool HasEnded(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
