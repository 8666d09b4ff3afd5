using System.Globalization;

namespace Baton.Benchmarks.Versioning;

/// <summary>What a version costs: the first computation of it, and whole builds.</summary>
internal static class VersioningBenchmark
{
    /// <param name="parts">
    /// <c>first</c> or <c>builds</c> for one of the two; <c>10</c> or <c>100</c> for builds of so many projects alone; <c>quick</c> for short
    /// histories in the first, and for builds without the two slowest peers.
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
            int[] sizes = [.. new[] { 10, 100 }.Where(n => parts.Contains(n.ToString(CultureInfo.InvariantCulture)))];
            var kinds = VersioningKind.All(MeasuredPackage.Version);
            BuildBenchmark.Run(home, sizes.Length == 0 ? [10, 100] : sizes, isQuick ? [.. kinds.Take(3)] : kinds);
        }

        return 0;
    }
}
