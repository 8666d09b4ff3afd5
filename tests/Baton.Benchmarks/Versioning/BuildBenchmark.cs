using System.Globalization;

namespace Baton.Benchmarks.Versioning;

/// <summary>
/// Builds with Baton, with its peers and without versioning, in turn: median seconds, the median of their ratios to no versioning in the same round, and the
/// standard error of that.
/// </summary>
internal static class BuildBenchmark
{
    /// <param name="home">Where the builds run.</param>
    /// <param name="sizes">The numbers of projects.</param>
    /// <param name="histories">The numbers of commits, of which there are two.</param>
    /// <param name="builds"><c>no-op</c>, <c>clean</c>.</param>
    /// <param name="kinds">The ways to give projects a version, no versioning first.</param>
    public static void Run(BuildHome home, int[] sizes, int[] histories, string[] builds, IReadOnlyList<VersioningKind> kinds)
    {
        Console.WriteLine("| build | projects | commits | versioning | median, s | ratio | ± |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var projects in sizes)
        {
            foreach (var history in new (int Commits, int Tags, int Height)[] { (200, 9, 1), (50_000, 98, 1_000) }.Where(h => histories.Contains(h.Commits)))
            {
                Measure(home, kinds, projects, history, builds);
            }
        }
    }

    private static void Measure(BuildHome home, IReadOnlyList<VersioningKind> kinds, int projects, (int Commits, int Tags, int Height) history, string[] builds)
    {
        var solutions = kinds.Select(k => new BuiltSolution(k, home, projects, history.Commits, history.Tags, history.Height)).ToList();
        try
        {
            if (builds.Contains("no-op"))
            {
                Show($"| no-op | {projects} | {history.Commits}", solutions, Rounds(15, kinds), s => s.Build());
            }

            if (builds.Contains("clean") && projects == 10)
            {
                Show($"| clean | {projects} | {history.Commits}", solutions, Rounds(9, kinds), s => s.Rebuild());
            }
        }
        finally
        {
            solutions.ForEach(s => s.Dispose());
        }
    }

    /// <summary>Without peers there is time for more.</summary>
    private static int Rounds(int rounds, IReadOnlyList<VersioningKind> kinds) => kinds.Count > 2 ? rounds : 4 * rounds;

    private static void Show(string heading, List<BuiltSolution> solutions, int rounds, Func<BuiltSolution, double> build)
    {
        var seconds = solutions.ToDictionary(s => s, _ => new List<(double Its, double Nones)>());
        for (var round = 0; round < rounds; round++)
        {
            // The two first in every round, the slower peers in every fifth; each round begins with another one, so that none always follows the same.
            var turn = solutions.Take(round % 5 == 0 ? solutions.Count : 2).ToList();
            var times = Enumerable.Range(0, turn.Count).Select(i => turn[(i + round) % turn.Count]).ToDictionary(s => s, build);
            turn.ForEach(s => seconds[s].Add((times[s], times[solutions[0]])));
        }

        foreach (var (solution, times) in seconds)
        {
            var ratios = times.Select(t => t.Its / t.Nones).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{heading} | {solution.Kind.Name} | {Median(times.Select(t => t.Its)):F2} | {Median(ratios):F3} | {Error(ratios):F3} |"));
        }
    }

    /// <summary>The standard error of a median, from the median of the deviations from it: a build that something disturbed does not count for more than another.</summary>
    private static double Error(List<double> values)
    {
        var middle = Median(values);
        return 1.2533 * 1.4826 * Median(values.Select(v => Math.Abs(v - middle))) / Math.Sqrt(values.Count);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
