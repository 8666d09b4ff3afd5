using System.Diagnostics;
using Baton.Git;
using Baton.Testing.Git;

namespace Baton.Benchmarks.Versioning;

/// <summary>One computation in a process of its own: the first, cold one.</summary>
internal static class OneVersion
{
    public static string Read(string directory)
    {
        var context = new GitContext(GitVariables.Isolated(directory));
        return VersionReader.Read(directory, new() { TagPrefix = "v" }, context, CancellationToken.None).Value!.Version;
    }

    /// <summary>Prints the version, the milliseconds that it took without the runtime's own start, and the peak of the process's memory in MiB.</summary>
    public static int Print(string directory)
    {
        var start = Stopwatch.GetTimestamp();
        var version = Read(directory);
        var elapsed = Stopwatch.GetElapsedTime(start);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{version} {elapsed.TotalMilliseconds:F0} {self.PeakWorkingSet64 / (1024 * 1024)}");
        return 0;
    }
}
