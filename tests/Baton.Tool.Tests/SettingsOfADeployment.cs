using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Settings that a deployment writes beside the release: a change is deployed, a mistake leaves the old version live, and the way back brings them back.</summary>
public sealed class SettingsOfADeployment
{
    private const string Key = "correct horse battery staple";

    private static readonly string Configuration = TinyUnit.WithEnvironment("\"cluster\": \"eu\"").Replace(
        "\"environments\": {",
        """
        "settings": { "folders": [".baton/configs"], "clusters": ["eu"], "output": ["configuration", "appsettings", "variables"] }, "environments": {
        """, StringComparison.Ordinal)
        .Replace("\"local\": {", "\"home\": {", StringComparison.Ordinal).Replace("environments/local", "environments/home", StringComparison.Ordinal);

    [Fact]
    public async Task AreWrittenForTheOwnerAloneAndLeaveNoSecretElsewhere()
    {
        using var unit = await UnitAsync();

        var released = await ReleaseAsync(unit, Key);

        released.Exits(0);
        foreach (var name in new[] { "configuration.json", "appsettings.home.json" })
        {
            var file = Path.Combine(unit[".baton", "environments", "home", "live"], name);
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.Contains("\"greeting\": \"hello eu\"", text, StringComparison.Ordinal);
            Assert.Contains(Key, text, StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }

        Assert.DoesNotContain(Key, released.All, StringComparison.Ordinal);
        Assert.Equal(["appsettings.home.json", "configuration.json", "settings.env"], Holding(unit, Key));
    }

    [Fact]
    public async Task AreVariablesOfAHookThatReadsTheirFile()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The hook is a shell script.");
        using var unit = await UnitAsync();
        unit.Write("hooks/prepare", "set -a; . ./settings.env; printf '%s, %s' \"$GREETING\" \"$BATON__CLUSTER\" >said\n");
        await unit.CommitAllAsync("fix: prepare");

        (await ReleaseAsync(unit, Key)).Exits(0);

        Assert.Equal("hello eu, eu", await File.ReadAllTextAsync(unit[".baton", "environments", "home", "live", "said"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AreAllNamedWhereAVariableCannotCarryThem()
    {
        using var unit = await UnitAsync();
        unit.Write(".baton/configs/tiny-home-eu.yaml", "log-level: high\nbell: \"\\a\"\n");

        var failed = await ReleaseAsync(unit, Key);

        Assert.Equal(["BATON2144"], failed.Codes.Distinct());
        Assert.Contains("'log-level' has a key that is no name", failed.All, StringComparison.Ordinal);
        Assert.Contains("'bell' has a value with a control character", failed.All, StringComparison.Ordinal);
        Assert.False(Directory.Exists(unit[".baton", "environments", "home", "live"]));
    }

    [Fact]
    public async Task AreDeployedWhenTheyChangeAndComeBack()
    {
        using var unit = await UnitAsync();
        (await ReleaseAsync(unit, Key)).Exits(0);
        var again = (await ReleaseAsync(unit, Key)).Exits(0);
        Assert.Empty(Differences(again));

        unit.Write(".baton/configs/tiny-home-eu.yaml", "greeting: good day\nlimit: 3\n");
        var changed = (await ReleaseAsync(unit, Key)).Exits(0);

        Assert.Equal(["setting greeting: changed", "setting limit: added"], Differences(changed));
        Assert.Contains("good day", Live(unit), StringComparison.Ordinal);
        (await WithKeyAsync(unit, Key, "rollback", "--env", "home")).Exits(0);
        Assert.Contains("hello eu", Live(unit), StringComparison.Ordinal);
        Assert.DoesNotContain("limit", Live(unit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ComeBackWhereTheFolderIsGone()
    {
        using var unit = await UnitAsync();
        (await ReleaseAsync(unit, Key)).Exits(0);
        var first = new DirectoryInfo(unit[".baton", "environments", "home", "live"]).ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        unit.Write(".baton/configs/tiny-home-eu.yaml", "greeting: good day\n");
        (await ReleaseAsync(unit, Key)).Exits(0);
        Directory.Delete(first, recursive: true);

        (await WithKeyAsync(unit, Key, "rollback", "--env", "home")).Exits(0);

        Assert.Contains("hello eu", Live(unit), StringComparison.Ordinal);
        Assert.Contains(Key, Live(unit), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("greeting: $missing\n")]
    [InlineData("key: {$secret: 'env:NOBODY_SETS_THIS'}\n")]
    [InlineData("key: {$secret: {command: [sh, -c, 'exit 3']}}\n")]
    [InlineData("key: {$secret: {command: [sh, -c, ':']}}\n")]
    [InlineData("key: {$secret: {command: [sh, -c, 'sleep 60'], timeout: '00:00:00.3'}}\n")]
    public async Task LeaveTheOldVersionLiveWhenTheyAreWrong(string layer)
    {
        using var unit = await UnitAsync();
        (await ReleaseAsync(unit, Key)).Exits(0);
        var before = Live(unit);
        unit.Write(".baton/configs/tiny-home-eu.yaml", layer);

        var failed = await ReleaseAsync(unit, Key);

        Assert.NotEqual(0, failed.Exit);
        Assert.Matches("^BATON21[0-9][0-9]$", Assert.Single(failed.Codes));
        Assert.Equal(before, Live(unit));
        Assert.DoesNotContain(Key, failed.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("greeting: $missing\nlimit: $missing\n", "BATON2111", "'greeting'", "'limit'")]
    [InlineData("a: {$secret: 'env:NOBODY_SETS_THIS'}\nb: {$secret: 'env:NOR_THAT'}\n", "BATON2131", "NOBODY_SETS_THIS", "NOR_THAT")]
    public async Task AreReportedWithAllThatIsWrong(string layer, string code, params string[] names)
    {
        using var unit = await UnitAsync();
        unit.Write(".baton/configs/tiny-home-eu.yaml", layer);

        var failed = await ReleaseAsync(unit, Key);

        Assert.Equal([code, code], failed.Codes);
        Assert.All(names, name => Assert.Contains(name, failed.All, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LeaveNoSecretBehindWhereTheHookFails()
    {
        using var unit = await UnitAsync();
        unit.Write("hooks/prepare", "exit 3\n");
        await unit.CommitAllAsync("fix: prepare");

        (await ReleaseAsync(unit, Key)).Exits(1);

        Assert.Empty(Holding(unit, Key));
    }

    [Fact]
    public async Task WhichAHookPrints_AreMaskedInMessagesAndLedger()
    {
        // A secret that no variable of the run holds.
        using var unit = await UnitAsync();
        unit.Write("hooks/prepare", "cat configuration.json\nexit 3\n");
        unit.Write(".baton/secret.txt", Key);
        unit.Write(".baton/configs/tiny-home-eu.yaml", $"key: {{$secret: 'file:{unit[".baton", "secret.txt"]}'}}\n");
        await unit.CommitAllAsync("fix: prepare");

        var released = (await ReleaseAsync(unit, "another key of the run")).Exits(1);

        Assert.Contains("greeting", released.All, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, released.All, StringComparison.Ordinal);
        Assert.All(Holding(unit, Key), file => Assert.True(file == "secret.txt" || file.EndsWith(".log", StringComparison.Ordinal), file));
    }

    [Fact]
    public async Task AreFoundWrongByCheck()
    {
        using var unit = await UnitAsync();
        unit.Write(".baton/configs/tiny-home-eu.yaml", "greeting: $missing\n");

        Assert.Contains("BATON2111", (await BatonProcess.RunAsync(unit.Path, "check")).All, StringComparison.Ordinal);
    }

    private static async Task<UnitRepository> UnitAsync()
    {
        var unit = await UnitRepository.OfAsync([
            .. TinyUnit.Files(Configuration), ("settings/tiny-default.yaml", "greeting: hello ${baton.cluster}\nkey: {$secret: 'env:TINY_KEY'}\n")]);
        Directory.CreateDirectory(unit[".baton", "configs"]);
        return unit;
    }

    private static Task<BatonResult> ReleaseAsync(UnitRepository unit, string key) => WithKeyAsync(unit, key, "release", "--env", "home");

    private static Task<BatonResult> WithKeyAsync(UnitRepository unit, string key, params string[] arguments) =>
        BatonProcess.WithAsync(new Dictionary<string, string?> { ["TINY_KEY"] = key }, unit.Path, [.. arguments, "--json"]);

    private static string Live(UnitRepository unit) => File.ReadAllText(unit[".baton", "environments", "home", "live", "configuration.json"]);

    private static IEnumerable<string> Differences(BatonResult result) => result.Json["differences"]?.AsArray().Select(d => (string)d!) ?? [];

    /// <summary>The names of all files of the unit that hold a text.</summary>
    private static IEnumerable<string> Holding(UnitRepository unit, string text) => Directory.EnumerateFiles(unit.Path, "*", SearchOption.AllDirectories)
        .Where(file => File.ReadAllText(file).Contains(text, StringComparison.Ordinal)).Select(file => Path.GetFileName(file)!).Distinct().Order(StringComparer.Ordinal);
}
