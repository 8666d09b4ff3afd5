using Baton.Testing.Reliability;

namespace Baton.GitHub.Tests.Equipment;

/// <summary>How many points of the releases to GitHub were tried.</summary>
internal static class Points
{
    public const string KilledBefore = "killed before";
    public const string KilledDuring = "killed in the middle";
    public const string KilledAfter = "killed after";
    public const string Cut = "cut";
    public const string BrokenDown = "answered 502";
    public const string Raced = "raced";

    public static PointTable Table { get; } = new("## Releases to GitHub", KilledBefore, KilledDuring, KilledAfter, Cut, BrokenDown, Raced);

    /// <summary>The table of the documentation says that so many points were tried.</summary>
    public static void Hold(Scenario scenario, string what, int points) => Assert.Null(Table.Differs(scenario.Name, what, points));
}
