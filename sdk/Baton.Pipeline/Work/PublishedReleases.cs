using Baton.Core.Configuration;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
using Baton.GitHub.Downloads;
using Baton.Pipeline.Session;
using Baton.Store;

namespace Baton.Pipeline.Work;

/// <summary>Finds what TAG, FILE or DIR means.</summary>
internal static class PublishedReleases
{
    /// <summary>The releases: one of a path; one for each place of a tag.</summary>
    public static async Task<IReadOnlyList<PublishedRelease>> FindAsync(ReleaseSession session, string scratch)
    {
        if (session.Options.What is not { } what)
        {
            return [Read(session, session.Options.ReleaseFile is null ? null : Path.GetFullPath(session.Options.ReleaseFile, session.Folder))];
        }

        var path = Path.GetFullPath(what, session.Folder);
        if (Directory.Exists(path))
        {
            return [Read(session, Path.Combine(path, FolderStore.RecordName))];
        }

        if (File.Exists(path))
        {
            var beside = Path.Combine(Path.GetDirectoryName(path)!, FolderStore.RecordName);
            return [Read(session, path.EndsWith(".json", StringComparison.Ordinal) && !path.EndsWith(".cdx.json", StringComparison.Ordinal) ? path
                : File.Exists(beside) ? beside : Path.Combine(Path.GetDirectoryName(path)!, "..", FolderStore.RecordName))];
        }

        var tagged = await TaggedAsync(session, what, scratch);
        if (tagged.Count == 0)
        {
            session.Stop(VerificationDiagnostics.NoSuchRelease.Report(
                $"'{what}' is no file, no folder, and no tag of a release in any place that baton.json publishes to.",
                "'baton store' lists what is in folders. Look at the spelling: a tag has its prefix."));
        }

        return tagged;
    }

    private static async Task<List<PublishedRelease>> TaggedAsync(ReleaseSession session, string tag, string scratch)
    {
        var unit = session.Unit!;
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
                var target = RemotePublishing.Target(session, github);
                if (session.Need(await ReleaseDownload.RunAsync(tag, target, download, session.Cancellation, anonymously: true)))
                {
                    var published = Read(session, Path.Combine(download, FolderStore.RecordName)) with { Tag = tag, NeedsEvidence = true, IsWhole = true };
                    if (published.Release.Tag == tag && await PublishedTag.CheckAsync(published.Release, target, session.Cancellation) is { } elsewhere)
                    {
                        session.Stop(elsewhere);
                    }

                    found.Add(published);
                }
            }
        }

        // Last, since a feed keeps no record of its own.
        var feeds = unit.Configuration.Publish.Select(p => p.NuGet).OfType<NuGetConfiguration>().ToList();
        if (feeds.Count > 0 && found.Count == 0 && session.Options.KeyFile is not null && FeedReleases.MadeHere(session, tag) is { } here)
        {
            // The signature that the packages of the feed are held against is beside the release that was packed here.
            found.Add(here with { Tag = tag });
        }

        foreach (var feed in feeds)
        {
            var folder = Directory.CreateDirectory(Path.Combine(scratch, $"feed-{found.Count}")).FullName;
            if (await FeedReleases.FindAsync(session, feed, tag, found, folder) is { } pushed)
            {
                found.Add(pushed);
            }
        }

        return found;
    }

    private static PublishedRelease Read(ReleaseSession session, string? file)
    {
        var (release, artifacts) = HandOff.Read(session, file);
        var record = file ?? session.Unit!.ReleaseFile;
        var folder = Path.GetDirectoryName(record)!;
        return new PublishedRelease(release, artifacts, folder) { RecordFile = record, IsWhole = artifacts == folder && File.Exists(Path.Combine(folder, Checksums.FileName)) };
    }
}
