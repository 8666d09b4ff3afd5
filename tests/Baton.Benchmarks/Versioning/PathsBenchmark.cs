using System.Diagnostics;
using System.Globalization;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Benchmarks.Versioning;

/// <summary>The version of a unit with <c>paths</c> on a long history, beside git's own count of the commits, in one interleaved run.</summary>
internal static class PathsBenchmark
{
    private const int Rounds = 3;

    private static readonly string[][] Units = [["services/s3"], ["services/s3/src/m1"], ["services/s3", "services/s4", ":!services/s4/src/m0"], ["services/*/src/m7/*.cs"]];

    /// <param name="sizes"><c>quick</c> for a history of a tenth.</param>
    public static async Task<int> RunAsync(string[] sizes)
    {
        var isQuick = sizes.Contains("quick");
        var commits = isQuick ? 20_000 : 200_000;
        using var home = new BuildHome();
        var program = home.Package.Program();
        using var sandbox = await MonorepoHistory.MakeAsync(commits);
        Console.WriteLine("| commits | paths | git rev-list --count, s | first, s | ratio | peak, MiB | after one commit, s | ratio | peak, MiB | version |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var paths in Units)
        {
            var (git, first, next) = (new List<double>(), new List<Once>(), new List<Once>());
            for (var round = 0; round < Rounds; round++)
            {
                git.Add(Time(() => sandbox.Git(["rev-list", "--count", "v1.0.0..HEAD", "--", .. paths])));
                first.Add(await ReadAsync(program, "version-once", sandbox.Path, paths));

                // What a build remembers, and a build of a commit more.
                await ReadAsync(program, "build-version-once", sandbox.Path, paths);
                sandbox.Git("update-ref", "refs/heads/main", sandbox.Git("commit-tree", "-p", "main", "-m", "one more", "main^{tree}"));
                next.Add(await ReadAsync(program, "build-version-once", sandbox.Path, paths));
            }

            var (g, f, n) = (Median(git), Median(first.Select(o => o.Seconds)), Median(next.Select(o => o.Seconds)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {commits} | `{string.Join(' ', paths)}` | {g:F2} | {f:F2} | {f / g:F2} | {first.Max(o => o.Peak)} | {n:F2} | {n / g:F2} | {next.Max(o => o.Peak)} | {next[^1].Version} |"));
        }

        return 0;
    }

    private static async Task<Once> ReadAsync(string program, string what, string directory, string[] paths)
    {
        var run = await Cli.Wrap("dotnet").WithArguments([program, what, directory, .. paths]).ExecuteBufferedAsync();
        var parts = run.StandardOutput.Trim().Split(' ');
        return new Once(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture) / 1000, int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private sealed record Once(string Version, double Seconds, int Peak);
}
