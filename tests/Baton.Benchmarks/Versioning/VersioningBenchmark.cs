using System.Globalization;

namespace Baton.Benchmarks.Versioning;

/// <summary>What a version costs: the first computation of it, and whole builds.</summary>
internal static class VersioningBenchmark
{
    /// <param name="parts">
    /// <c>first</c> or <c>builds</c> for one of the two; <c>10</c> or <c>100</c> for builds of so many projects alone, <c>200</c> or <c>50000</c> of so many
    /// commits, <c>no-op</c> or <c>clean</c> of the one kind; <c>quick</c> for short histories in the first, and for builds without the two slowest peers,
    /// <c>alone</c> without any.
    /// </param>
    public static int Run(string[] parts)
    {
        var isQuick = parts.Contains("quick");
        using var home = new BuildHome();
        if (!parts.Contains("builds"))
        {
            FirstComputation.Run(home.Package, isQuick);
        }

        if (!parts.Contains("first"))
        {
            var kinds = VersioningKind.All(MeasuredPackage.Version);
            BuildBenchmark.Run(home, Chosen(parts, 10, 100), Chosen(parts, 200, 50_000), Chosen(parts, "no-op", "clean"), [.. kinds.Take(parts.Contains("alone") ? 2 : isQuick ? 3 : kinds.Count)]);
        }

        return 0;
    }

    /// <summary>Those of some that are named; all when none is.</summary>
    private static T[] Chosen<T>(string[] parts, params T[] all) =>
        all.Where(a => parts.Contains(string.Create(CultureInfo.InvariantCulture, $"{a}"))).ToArray() is { Length: > 0 } named ? named : all;
}
