using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
using Baton.GitHub.Downloads;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;
using Baton.Store;

namespace Baton.Pipeline.Publishing;

/// <summary>Finds what TAG, FILE or DIR means.</summary>
internal static class PublishedReleases
{
    /// <summary>The releases: one of a path; one for each place of a tag.</summary>
    public static async Task<Result<IReadOnlyList<PublishedRelease>>> FindAsync(Run run, Versioned stage, string scratch)
    {
        if (stage.Options.What is not { } what)
        {
            return One(Read(stage.Unit, stage.Options.ReleaseFile is null ? null : Path.GetFullPath(stage.Options.ReleaseFile, stage.Folder)));
        }

        var path = Path.GetFullPath(what, stage.Folder);
        if (Directory.Exists(path))
        {
            return One(Read(stage.Unit, Path.Combine(path, FolderStore.RecordName)));
        }

        if (File.Exists(path))
        {
            var beside = Path.Combine(Path.GetDirectoryName(path)!, FolderStore.RecordName);
            return One(Read(stage.Unit, path.EndsWith(".json", StringComparison.Ordinal) && !path.EndsWith(".cdx.json", StringComparison.Ordinal) ? path
                : File.Exists(beside) ? beside : Path.Combine(Path.GetDirectoryName(path)!, "..", FolderStore.RecordName)));
        }

        var tagged = await TaggedAsync(run, stage, what, scratch);
        return tagged is { IsSuccess: true, Value.Count: 0 }
            ? VerificationDiagnostics.NoSuchRelease.Report(
                $"'{what}' is no file, no folder, and no tag of a release in any place that baton.json publishes to.",
                "'baton store' lists what is in folders. Look at the spelling: a tag has its prefix.")
            : tagged;
    }

    private static async Task<Result<IReadOnlyList<PublishedRelease>>> TaggedAsync(Run run, Versioned stage, string tag, string scratch)
    {
        var unit = stage.Unit;
        var found = new List<PublishedRelease>();
        foreach (var publisher in unit.Configuration.Publish)
        {
            if (publisher.Folder is { } folder)
            {
                found.AddRange(new FolderStore(unit.Absolute(folder)).List().Where(r => r.Release.Tag == tag && r.Release.Name == unit.Configuration.Name)
                    .Select(r => new PublishedRelease(r.Release, r.Folder, r.Folder) { Tag = tag, IsWhole = true }));
            }
            else if (publisher.GitHub is { } github)
            {
                var download = Directory.CreateDirectory(Path.Combine(scratch, $"github-{found.Count}")).FullName;
                var fetched = await FromGitHubAsync(run, stage, github, tag, download);
                if (!run.Has(fetched, out var there, out var why))
                {
                    return why;
                }

                found.AddRange(there);
            }
        }

        // Last, since a feed keeps no record of its own.
        var feeds = unit.Configuration.Publish.Select(p => p.NuGet).OfType<NuGetConfiguration>().ToList();
        if (feeds.Count > 0 && found.Count == 0 && stage.Options.KeyFile is not null && FeedReleases.MadeHere(unit, tag) is { } here)
        {
            // The signature that the packages of the feed are held against is beside the release that was packed here.
            found.Add(here with { Tag = tag });
        }

        foreach (var feed in feeds)
        {
            var folder = Directory.CreateDirectory(Path.Combine(scratch, $"feed-{found.Count}")).FullName;
            if (!run.Has(await FeedReleases.FindAsync(run, stage, feed, tag, found, folder), out var pushed, out var why))
            {
                return why;
            }

            found.AddRange(pushed);
        }

        return found;
    }

    private static async Task<Result<IReadOnlyList<PublishedRelease>>> FromGitHubAsync(Run run, Versioned stage, GitHubConfiguration github, string tag, string download)
    {
        var target = GitHubTargets.Of(run, stage, github);
        if (!target.IsSuccess)
        {
            return target.Reasons;
        }

        var fetched = await ReleaseDownload.RunAsync(tag, target.Value, download, run.Cancellation, anonymously: true);
        if (!run.Has(fetched, out var isThere, out var why))
        {
            return why;
        }

        if (!isThere)
        {
            return Result<IReadOnlyList<PublishedRelease>>.Success([]);
        }

        var read = Read(stage.Unit, Path.Combine(download, FolderStore.RecordName));
        if (!read.IsSuccess)
        {
            return read.Reasons;
        }

        var published = read.Value with { Tag = tag, NeedsEvidence = true, IsWhole = true };
        return published.Release.Tag == tag && await PublishedTag.CheckAsync(published.Release, target.Value, run.Cancellation) is { } elsewhere
            ? elsewhere : Result<IReadOnlyList<PublishedRelease>>.Success([published]);
    }

    private static Result<PublishedRelease> Read(ReleaseUnit unit, string? file)
    {
        var read = RecordFile.Read(file ?? unit.ReleaseFile);
        if (!read.IsSuccess)
        {
            return read.Reasons;
        }

        var (release, artifacts) = (read.Value.Release, read.Value.Artifacts);
        var record = file ?? unit.ReleaseFile;
        var folder = Path.GetDirectoryName(record)!;
        return new PublishedRelease(release, artifacts, folder) { RecordFile = record, IsWhole = artifacts == folder && File.Exists(Path.Combine(folder, Checksums.FileName)) };
    }

    private static Result<IReadOnlyList<PublishedRelease>> One(Result<PublishedRelease> read) =>
        read.IsSuccess ? Result<IReadOnlyList<PublishedRelease>>.Success([read.Value]) : read.Reasons;
}
