using System.Globalization;

namespace Baton.Benchmarks.Versioning;

/// <summary>Builds with Baton, with its peers and without versioning, in turn; medians, and their ratios to no versioning.</summary>
internal static class BuildBenchmark
{
    /// <param name="arguments"><c>small</c> for ten projects only; a number for other rounds than nine.</param>
    public static int Run(string[] arguments)
    {
        var rounds = arguments.Select(a => int.TryParse(a, CultureInfo.InvariantCulture, out var n) ? n : 0).FirstOrDefault(n => n > 0, 9);
        using var home = new BuildHome();
        Console.WriteLine("| build | projects | commits | versioning | median, s | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var projects in arguments.Contains("small") ? [10] : (int[])[10, 100])
        {
            Measure(home, projects, (200, 9, 1), rounds);
            Measure(home, projects, (50_000, 98, 1_000), rounds);
        }

        return 0;
    }

    private static void Measure(BuildHome home, int projects, (int Commits, int Tags, int Height) history, int rounds)
    {
        var solutions = VersioningKind.All(BuildHome.Version).Select(k => new BuiltSolution(k, home, projects, history.Commits, history.Tags, history.Height)).ToList();
        try
        {
            Show($"| no-op | {projects} | {history.Commits}", solutions, rounds, s => s.Build());
            if (projects == 10)
            {
                Show($"| clean | {projects} | {history.Commits}", solutions, Math.Max(3, rounds / 2), s => s.Rebuild());
            }
        }
        finally
        {
            solutions.ForEach(s => s.Dispose());
        }
    }

    private static void Show(string heading, List<BuiltSolution> solutions, int rounds, Func<BuiltSolution, double> build)
    {
        var seconds = solutions.ToDictionary(s => s, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            // Each round begins with another one, so that none always follows the same.
            for (var i = 0; i < solutions.Count; i++)
            {
                var solution = solutions[(i + round) % solutions.Count];
                seconds[solution].Add(build(solution));
            }
        }

        var none = Median(seconds[solutions[0]]);
        foreach (var (solution, times) in seconds)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{heading} | {solution.Kind.Name} | {Median(times):F2} | {Median(times) / none:F3} |"));
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
