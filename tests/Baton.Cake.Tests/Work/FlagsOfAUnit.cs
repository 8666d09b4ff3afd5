using Baton.Cake.Tests.Equipment;
using Baton.Core.Flags;
using Baton.Core.Releases;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>The report on a unit's feature flags: code, own source, two environments and what is live there.</summary>
public sealed class FlagsOfAUnit : IDisposable
{
    private static readonly DateTimeOffset Today = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly GitSandbox _git = GitSandbox.Init();
    private ReleaseRun? _run;

    public FlagsOfAUnit()
    {
        _git.Write("baton.json", """
            { "name": "shop", "flags": { "source": "flags.json" },
              "environments": { "staging": { "flags": "staging.json" }, "live": { "flags": "live.json" } } }
            """);
        _git.Write("Shop.cs", """
            class Shop { async Task A(IFeatureManager m) { await m.IsEnabledAsync("Launched"); await m.IsEnabledAsync("Late"); await m.IsEnabledAsync("Old"); await m.IsEnabledAsync("Stop"); } }
            """);
        Flags("flags.json", ("Launched", true, "release", "2027-06-30"), ("Late", false, "release", "2026-11-30"), ("Old", false, "experiment", "2027-06-30"), ("Stop", true, "kill-switch", null), ("Gone", false, "release", "2027-06-30"), ("Leaving", false, "release", "2027-06-30"));
        Flags("staging.json", ("Launched", true, "release", null), ("Late", true, "release", null), ("Old", false, "release", null), ("Stop", true, "release", null));
        Flags("live.json", ("Launched", true, "release", null), ("Old", false, "release", null), ("Stop", true, "release", null), ("Leaving", true, "release", null));
        _git.Commit("feat: begin");
    }

    [Fact]
    public async Task SaysWhatToDoAboutEach()
    {
        await LiveReleases.AddAsync(_git.Path, Record("1.0.0", "Old", "Leaving"), at: Today.AddDays(-50));
        await LiveReleases.AddAsync(_git.Path, Record("1.1.0", "Old", "Leaving", "Stop"), at: Today.AddDays(-2));
        var run = Begin();

        Assert.Empty(await run.ErrorsAsync("Flags"));
        Assert.Equal(
            [
                ("Gone", "can go: remove it from the sources"),
                ("Late", "past its last day: remove it from the code"),
                ("Launched", "on everywhere: remove it from the code"),
                ("Leaving", "keep it in the sources: 1.1.0 in live asks for it"),
                ("Old", "stale: 50 days since its first deployment"),
                ("Stop", ""),
            ],
            run.Answer.Flags!.Flags.Select(f => (f.Key, f.Advice)));
        Assert.Equal(["Gone"], run.Answer.Flags.Flags.Where(f => f.CanGo).Select(f => f.Key));
        Assert.Equal(["staging on", "live missing"], One("Late").States.Select(s => $"{s.Key} {s.Value}"));
        Assert.Equal(["Shop.cs:1"], One("Old").References);
        Assert.Equal(("ada", FlagKinds.KillSwitch, new DateOnly(2026, 11, 29)), (One("Stop").Owner, One("Stop").Kind, One("Stop").Since));

        FlagRow One(string key) => run.Answer.Flags.Flags.Single(f => f.Key == key);
    }

    [Theory]
    [InlineData("Flags")]
    [InlineData("Check")]
    public async Task WarnsOfWhatWasRemovedWhileItIsInUse(string target)
    {
        await LiveReleases.AddAsync(_git.Path, Record("1.0.0", "Removed"), "staging");

        var run = Begin();
        Assert.DoesNotContain("BATON4014", await run.ErrorsAsync(target));
        Assert.Contains(run.Run.Diagnostics, d => d.Code == "BATON4014");
        Assert.Equal(target == "Flags" ? "define it again: 1.0.0 in staging asks for it" : null, _run!.Answer.Flags?.Flags.Single(f => f.Key == "Removed").Advice);
    }

    [Fact]
    public async Task OfOneEnvironment_LeavesTheOthersOut() => Assert.Equal(["live"], (await AnswerAsync("live")).Environments);

    [Fact]
    public async Task FindsMethodsOfTheUnitsOwn_AndCodeBehindItsSymbols()
    {
        _git.Write("baton.json", """{ "name": "shop", "flags": { "methods": ["Features.Has(1)"], "symbols": ["PREVIEW"] } }""");
        _git.Write("Shop.cs", """
            class Shop
            {
                void A(IFeatureManager m)
                {
                    Features.Has(m, "Wrapped"); Others.Has(m, "NotAFlag");
            #if PREVIEW
                    m.IsEnabledAsync("Preview");
            #else
                    m.IsEnabledAsync("LeftOut");
            #endif
                }
            }
            """);

        Assert.Equal(["Preview", "Wrapped"], (await AnswerAsync(null)).Flags.Select(f => f.Key));
    }

    [Fact]
    public async Task WithASourceThatCannotBeRead_SaysUnknown()
    {
        File.Delete(Path.Combine(_git.Path, "live.json"));

        Assert.All((await AnswerAsync("live")).Flags, f => Assert.Equal("unknown", Assert.Single(f.States).Value));
    }

    public void Dispose()
    {
        _run?.Close();
        _git.Dispose();
    }

    private static Release Record(string version, params string[] flags) =>
        new() { Name = "shop", Version = version, Tag = version, Commit = new string('1', 40), Flags = [.. flags.Select(f => new FlagFact(f))] };

    private async Task<Baton.Pipeline.Answers.FlagsAnswer> AnswerAsync(string? environment)
    {
        var run = Begin(environment);
        await run.ErrorsAsync("Flags");
        return run.Answer.Flags!;
    }

    private void Flags(string file, params (string Key, bool IsOn, string Kind, string? Expires)[] flags) => _git.Write(file, $$"""
        { "feature_management": { "feature_flags": [ {{string.Join(", ", flags.Select(f =>
            $$"""{ "id": "{{f.Key}}", "enabled": {{(f.IsOn ? "true" : "false")}}, "telemetry": { "metadata": { "owner": "ada", "kind": "{{f.Kind}}"{{(f.Expires is null ? "" : $", \"expires\": \"{f.Expires}\"")}} } } }"""))}} ] } }
        """);

    private ReleaseRun Begin(string? environment = null)
    {
        _run?.Close();
        var variables = _git.Variables.Where(v => !v.Key.StartsWith("BATON_", StringComparison.Ordinal));
        return _run = Runs.Of(_git.Path, new ReleaseOptions { Environment = environment }, variables, "flags", time: new FixedTime());
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Today;
    }
}
