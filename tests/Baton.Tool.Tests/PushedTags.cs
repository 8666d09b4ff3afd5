using System.Text.Json.Nodes;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A release with a folder publisher alone, in a clone of a bare repository: its tag reaches that repository.</summary>
public sealed class PushedTags : IAsyncLifetime
{
    private static readonly string[] Release = ["release", "--bump", "minor"];

    private UnitRepository _clone = null!;

    private string Remote => $"{_clone.Path}-remote";

    public async ValueTask InitializeAsync()
    {
        _clone = await UnitRepository.OfAsync(TinyUnit.Files());
        await _clone.GitAsync("clone", "--quiet", "--bare", ".", Remote);
        await _clone.GitAsync("remote", "add", "origin", Remote);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Remote, recursive: true);
        _clone.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task ArriveAsPlannedAndOtherClonesCountFromThem()
    {
        var plan = (await BatonProcess.JsonAsync(_clone.Path, ["plan", .. Release[1..]])).Exits(0);
        var run = (await BatonProcess.JsonAsync(_clone.Path, Release)).Exits(0);

        Assert.Equal(Facts(plan.Json), Facts(run.Json));
        var ids = run.Json["operations"]!.AsArray().Select(o => (string)o!["id"]!).ToList();
        Assert.Equal(("tag", "push-tag"), (ids[0], ids[^1]));
        Assert.Equal(await _clone.GitAsync("rev-parse", "v0.1.0"), await _clone.GitAsync("--git-dir", Remote, "rev-parse", "v0.1.0"));
        Assert.True((bool)(await BatonProcess.JsonAsync(_clone.Path, Release)).Exits(0).Json["nothingToDo"]!);

        using var other = await UnitRepository.OfAsync(("x", "x"));
        await other.GitAsync("clone", "--quiet", Remote, "clone");
        Assert.Equal("0.1.0", (await BatonProcess.RunAsync(other["clone"], "version")).Exits(0).Out.Trim());
    }

    [Theory]
    [InlineData("applying:push-tag")]
    [InlineData("applied:push-tag")]
    public async Task ArriveWhenTheRunIsKilledAndRepeated(string point)
    {
        Assert.Equal(137, (await BatonProcess.KilledAsync(point, _clone.Path, Release)).Exit);

        (await BatonProcess.RunAsync(_clone.Path, Release)).Exits(0);

        Assert.Equal(await _clone.GitAsync("rev-parse", "v0.1.0"), await _clone.GitAsync("--git-dir", Remote, "rev-parse", "v0.1.0"));
        Assert.True((bool)(await BatonProcess.JsonAsync(_clone.Path, Release)).Exits(0).Json["nothingToDo"]!);
    }

    [Fact]
    public async Task ThatAreRefusedEndTheRunAndArriveWithTheNextOne()
    {
        var hook = Path.Combine(Remote, "hooks", "pre-receive");
        await File.WriteAllTextAsync(hook, "#!/bin/sh\necho 'frozen until Monday' >&2\nexit 1\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var refused = (await BatonProcess.JsonAsync(_clone.Path, Release)).Exits(4);
        Assert.Equal(["BATON6191"], refused.Errors);
        Assert.Contains("frozen until Monday", refused.Out, StringComparison.Ordinal);

        File.Delete(hook);
        (await BatonProcess.RunAsync(_clone.Path, Release)).Exits(0);
        Assert.Equal("v0.1.0", await _clone.GitAsync("--git-dir", Remote, "tag", "--list"));
    }

    [Fact]
    public async Task ThatCannotArriveEndTheRunBeforeTheBuild()
    {
        await _clone.GitAsync("remote", "set-url", "origin", $"{Remote}-elsewhere");

        var refused = (await BatonProcess.JsonAsync(_clone.Path, Release)).Exits(4);

        Assert.Equal(["BATON6193"], refused.Errors);
        Assert.Equal(["Version", "Check"], refused.Json["steps"]!.AsArray().Select(s => (string)s!["name"]!));
        Assert.Equal("", await _clone.GitAsync("tag", "--list"));
    }

    private static IEnumerable<string> Facts(JsonObject answer) =>
        answer["operations"]!.AsArray().Select(o => $"{o!["id"]} {o["action"]} {o["target"]} {o["details"]!.ToJsonString()}");
}
