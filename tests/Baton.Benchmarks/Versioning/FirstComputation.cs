using System.Diagnostics;
using System.Globalization;
using Baton.Testing.Git;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Benchmarks.Versioning;

/// <summary>The first computation of a version against <c>git describe --tags</c> as a process, in one interleaved run.</summary>
internal static class FirstComputation
{
    private const int Rounds = 9;

    public static void Run(MeasuredPackage package, bool isQuick)
    {
        var program = package.Program();
        var cases = isQuick ? new[] { (5_000, 98, 1_000) } : [(50_000, 98, 1_000), (500_000, 10_000, 1_000)];
        Console.WriteLine("| commits | tags | height | git describe, ms | cold, ms | ratio | warm, ms | ratio | peak, MiB | version |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (commits, tags, height) in cases)
        {
            using var sandbox = LongHistory.Make(commits, tags, height);
            Measure(program, sandbox, $"| {commits} | {tags} | {height}");
        }
    }

    private static void Measure(string program, GitSandbox sandbox, string heading)
    {
        var (git, cold, warm, peak, version) = (new List<double>(), new List<double>(), new List<double>(), 0, OneVersion.Read(sandbox.Path));
        for (var round = 0; round < Rounds; round++)
        {
            git.Add(Time(() => sandbox.Git("describe", "--tags")));
            var once = Once(program, sandbox.Path);
            cold.Add(double.Parse(once[1], CultureInfo.InvariantCulture));
            peak = Math.Max(peak, int.Parse(once[2], CultureInfo.InvariantCulture));
            warm.Add(Time(() => OneVersion.Read(sandbox.Path)));
        }

        var (g, c, w) = (Median(git), Median(cold), Median(warm));
        Console.WriteLine($"{heading} | {g:F1} | {c:F1} | {c / g:F2} | {w:F1} | {w / g:F2} | {peak} | {version} |");
    }

    private static string[] Once(string program, string directory) =>
        Cli.Wrap("dotnet").WithArguments([program, "version-once", directory]).ExecuteBufferedAsync()
            .GetAwaiter().GetResult().StandardOutput.Trim().Split(' ');

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
