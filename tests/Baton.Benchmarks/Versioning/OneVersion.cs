using System.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git;
using Baton.Git.Running;
using Baton.Testing.Git;

namespace Baton.Benchmarks.Versioning;

/// <summary>One computation in a process of its own: the first, cold one.</summary>
internal static class OneVersion
{
    /// <summary>The version by the whole history, or by some paths of it.</summary>
    public static string Read(string directory, params string[] paths) =>
        VersionReader.Read(directory, Options(paths), Context(directory), CancellationToken.None).Value!.Version;

    /// <summary>Prints the version, the milliseconds that it took without the runtime's own start, and the peak of the process's memory in MiB.</summary>
    public static int Print(string directory, string[] paths) => Print(() => Read(directory, paths));

    /// <summary>The same of a build: what an earlier one remembered is used, and something is remembered for the next one.</summary>
    public static int PrintCached(string directory, string[] paths) => Print(() =>
    {
        var options = Options(paths);
        return CachedVersion.Read(directory, options.Key(), () => options, Context(directory), CancellationToken.None).Value!.Version;
    });

    private static int Print(Func<string> read)
    {
        var start = Stopwatch.GetTimestamp();
        var version = read();
        var elapsed = Stopwatch.GetElapsedTime(start);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{version} {elapsed.TotalMilliseconds:F0} {self.PeakWorkingSet64 / (1024 * 1024)}");
        return 0;
    }

    private static VersioningOptions Options(string[] paths) => new() { TagPrefix = "v", Paths = [.. paths] };

    private static GitContext Context(string directory) => new(GitVariables.Isolated(directory));
}
