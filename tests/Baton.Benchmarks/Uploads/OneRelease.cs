using System.Diagnostics;
using System.Security.Cryptography;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.Plugin;
using Baton.GitHub.Publishing;
using Baton.GitHub.Repositories;

namespace Baton.Benchmarks.Uploads;

/// <summary>One whole GitHub release of the files in a folder, in a process of its own.</summary>
internal static class OneRelease
{
    /// <summary>Prints how long the release took, and its uploads alone, in milliseconds, and the peak of the process's memory in MiB.</summary>
    public static async Task<int> PublishAsync(string url, string folder)
    {
        var release = new Release { Name = "web", Version = "1.0.0", Tag = "v1.0.0", Commit = UploadServer.Commit };
        var target = new GitHubTarget(new GitHubRepository("github.com", "acme", "web"), new GitHubAccess { ApiUrl = new Uri(url), Token = new Secret(UploadServer.Token) });
        List<ReleaseFile> files = [];
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            await using var stream = file.OpenRead();
            files.Add(new(new Artifact(file.Name, "zip", file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream))), file.FullName));
        }

        var uploads = new UploadClock();
        var start = Stopwatch.GetTimestamp();
        var outcome = await PlanRunner.RunAsync(new Plan(GitHubPublisher.Plan(release, files, target).Value), uploads, () => null, CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (outcome.Error is { } error)
        {
            await Console.Error.WriteLineAsync(error.ToString());
            return 1;
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{elapsed.TotalMilliseconds:F0} {uploads.Elapsed.TotalMilliseconds:F0} {self.PeakWorkingSet64 / (1024 * 1024)}");
        return 0;
    }

    /// <summary>From the first file that is sent to the last one that was seen to be there.</summary>
    private sealed class UploadClock : IRunObserver
    {
        private long _first;
        private long _last;

        public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_first, _last);

        public void Applying(IOperation operation) => _first = _first == 0 && operation is IConcurrentOperation ? Stopwatch.GetTimestamp() : _first;

        public void Applied(IOperation operation)
        {
        }

        public void Ended(IOperation operation, OperationResult result) => _last = operation is IConcurrentOperation ? Stopwatch.GetTimestamp() : _last;
    }
}
