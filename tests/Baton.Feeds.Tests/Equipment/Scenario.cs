using Baton.Testing.Reliability;

namespace Baton.Feeds.Tests.Equipment;

/// <summary>The feeds that packages are pushed to, and how many points of the pushes were tried.</summary>
internal static class Scenario
{
    public const string KilledBefore = "killed before";
    public const string KilledDuring = "killed in the middle";
    public const string KilledAfter = "killed after";
    public const string Cut = "cut";
    public const string BrokenDown = "answered 503";
    public const string Raced = "raced";

    private static readonly Dictionary<string, Action<Stage>> Arrangements = new(StringComparer.Ordinal)
    {
        ["empty feed"] = _ => { },
        ["packages show up late"] = stage => stage.Server.Lag = 4,
        ["the feed signs"] = stage => stage.Server.Signs = true,
    };

    public static IReadOnlyList<string> Names { get; } = [.. Arrangements.Keys];

    public static TheoryData<string> All => [.. Names];

    public static PointTable Table { get; } = new("## Packages to a NuGet feed", KilledBefore, KilledDuring, KilledAfter, Cut, BrokenDown, Raced);

    /// <summary>The table of the documentation says that so many points were tried.</summary>
    public static void Hold(string scenario, string what, int points) => Assert.Null(Table.Differs(scenario, what, points));

    public static async Task<Stage> SetAsync(string name)
    {
        var stage = await Stage.SetAsync();
        Arrangements[name](stage);
        return stage;
    }

    public static async Task<(string Snapshot, int Requests)> UndisturbedAsync(string name)
    {
        await using var stage = await SetAsync(name);
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        return (stage.Server.Snapshot(), stage.Server.Traffic.Requests.Count);
    }
}
