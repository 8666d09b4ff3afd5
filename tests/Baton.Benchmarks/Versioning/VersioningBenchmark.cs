namespace Baton.Benchmarks.Versioning;

/// <summary>What a version costs: the first computation of it, and whole builds.</summary>
internal static class VersioningBenchmark
{
    /// <param name="parts"><c>first</c> or <c>builds</c> for one of the two; <c>small</c> for short histories and few projects.</param>
    public static int Run(string[] parts)
    {
        var isSmall = parts.Contains("small");
        using var home = new BuildHome();
        if (!parts.Contains("builds"))
        {
            FirstComputation.Run(home.Package, isSmall);
        }

        if (!parts.Contains("first"))
        {
            BuildBenchmark.Run(home, isSmall);
        }

        return 0;
    }
}
