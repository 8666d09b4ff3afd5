using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
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
            return One(Read(stage.Unit, Path.Combine(path, ReleaseFolder.RecordName)));
        }

        if (File.Exists(path))
        {
            var beside = Path.Combine(Path.GetDirectoryName(path)!, ReleaseFolder.RecordName);
            return One(Read(stage.Unit, path.EndsWith(".json", StringComparison.Ordinal) && !path.EndsWith(".cdx.json", StringComparison.Ordinal) ? path
                : File.Exists(beside) ? beside : Path.Combine(Path.GetDirectoryName(path)!, "..", ReleaseFolder.RecordName)));
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
        var (unit, context) = (stage.Unit, PublisherContext.Of(run, stage.Unit));
        var found = new List<PublishedRelease>();

        // Last those that keep no record of their own.
        foreach (var (publisher, id) in PublishingPlan.Named("fetched", unit).OrderBy(p => !p.Publisher.KeepsRecords))
        {
            if (!publisher.KeepsRecords && found.Count == 0 && stage.Options.KeyFile is not null && MadeHere(unit, tag) is { } here)
            {
                // The signature that the packages of the feed are held against is beside the release that was packed here.
                found.Add(here with { Tag = tag });
            }

            var recorded = publisher.KeepsRecords ? null : found.Find(f => f.KeepsRecord && f.Release.Tag == tag) ?? MadeHere(unit, tag);
            var request = new FetchRequest(tag, Directory.CreateDirectory(Path.Combine(scratch, id)).FullName) { Anonymously = true, Recorded = recorded?.Recorded };
            if (!run.Has(await publisher.FetchAsync(context, request, run.Cancellation), out var there, out var why))
            {
                return why;
            }

            foreach (var fetched in there)
            {
                if (!run.Has(await OneAsync(run, unit, publisher, context, fetched, tag), out var published, out why))
                {
                    return why;
                }

                found.Add(published);
            }
        }

        return found;
    }

    private static async Task<Result<PublishedRelease>> OneAsync(Run run, ReleaseUnit unit, IPublisher publisher, PluginContext context, FetchedRelease fetched, string tag)
    {
        if (fetched.Release is { } known)
        {
            return PublishedRelease.Of(fetched, known);
        }

        var read = Read(unit, Path.Combine(fetched.Folder, ReleaseFolder.RecordName));
        if (!read.IsSuccess)
        {
            return read.Reasons;
        }

        var published = read.Value with { Tag = tag, NeedsEvidence = fetched.NeedsEvidence, IsWhole = fetched.IsWhole };
        return published.Release.Tag == tag && await publisher.ConfirmAsync(context, published.Release, run.Cancellation) is { } elsewhere ? elsewhere : published;
    }

    /// <summary>What the run that made it left behind.</summary>
    private static PublishedRelease? MadeHere(ReleaseUnit unit, string tag) =>
        File.Exists(unit.ReleaseFile) && RecordFile.Read(unit.ReleaseFile).Value is { Release: var release } && release.Tag == tag && release.Name == unit.Configuration.Name
            ? new PublishedRelease(release, unit.Packages, unit.Output) : null;

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
