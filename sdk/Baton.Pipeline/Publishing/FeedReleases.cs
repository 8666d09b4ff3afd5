using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
using Baton.Feeds;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;
using Baton.Store;

namespace Baton.Pipeline.Publishing;

/// <summary>
/// The packages of a release as a feed has them. A feed keeps no record, so they are held against the one of another place, or against the one of the
/// run that published them here; where there is none, it can only be seen whether they are there and can be used.
/// </summary>
internal static class FeedReleases
{
    /// <summary>Fetches them.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stage">The unit.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="tag">The tag that was asked for.</param>
    /// <param name="found">The release in other places.</param>
    /// <param name="folder">An empty folder for the packages.</param>
    /// <returns>None when the feed has none of them and no record says that it should.</returns>
    public static async Task<Result<IReadOnlyList<PublishedRelease>>> FindAsync(
        Run run, Versioned stage, NuGetConfiguration feed, string tag, IReadOnlyList<PublishedRelease> found, string folder)
    {
        var unit = stage.Unit;
        var recorded = found.FirstOrDefault(f => f.Feed is null && f.Release.Tag == tag) ?? MadeHere(unit, tag);
        if (!run.Has(recorded is null ? await ExpectedAsync(run, unit, feed.Source, tag) : OfRecord(recorded), out var wanted, out var unknown))
        {
            return unknown;
        }

        var (target, there) = (FeedTargets.Of(run, unit, feed), ImmutableArray.CreateBuilder<Artifact>());
        var version = recorded?.Release.Version ?? VersionOf(unit, tag);
        foreach (var artifact in wanted)
        {
            if (!artifact.Name.EndsWith($".{version}.nupkg", StringComparison.OrdinalIgnoreCase))
            {
                return VerificationDiagnostics.BadRecord.Report($"The record of {tag} has the package '{artifact.Name}', which is the name of none of version {version}.", ReleaseProof.Distrust);
            }

            var path = Path.Combine(folder, artifact.Name);
            var id = artifact.Name[..^$".{version}.nupkg".Length];
            if (!run.Has(await FeedDownload.RunAsync(target, id, version, path, run.Cancellation), out var isThere, out var why))
            {
                return why;
            }

            if (!isThere)
            {
                if (recorded is not null)
                {
                    return VerificationDiagnostics.WrongOnFeed.Report($"'{feed.Source}' has no '{artifact.Name}', which {tag} has.", "Run the release again: it pushes what is missing. A feed may also take minutes to show what it took.");
                }

                continue;
            }

            if (recorded is not null && Difference(recorded, artifact, path, run.Cancellation) is { } difference)
            {
                return VerificationDiagnostics.WrongOnFeed.Report($"'{feed.Source}' has another '{artifact.Name}' than the one that was released: {difference}.", ReleaseProof.Distrust);
            }

            there.Add(artifact with { Size = new FileInfo(path).Length, Sha256 = FileHash.Sha256(path, run.Cancellation)! });
        }

        return there.Count == 0 ? Result<IReadOnlyList<PublishedRelease>>.Success([]) : Result<IReadOnlyList<PublishedRelease>>.Success([new PublishedRelease(
            (recorded?.Release ?? new Release { Name = unit.Configuration.Name, Version = version, Tag = tag, Commit = "" }) with { Artifacts = there.ToImmutable() }, folder, folder)
        {
            Tag = tag,
            Feed = feed.Source,
            HasRecord = recorded is not null,
        }]);
    }

    /// <summary>Feeds may sign what they take; then the content is compared, with a copy that is what the record says.</summary>
    private static string? Difference(PublishedRelease recorded, Artifact artifact, string fetched, CancellationToken cancellationToken)
    {
        var hash = FileHash.Sha256(fetched, cancellationToken);
        return hash == artifact.Sha256 ? null
            : recorded.Find(artifact.Name) is { } published && FileHash.Sha256(published, cancellationToken) == artifact.Sha256 ? FeedDownload.Difference(published, fetched)
            : $"its sha256 is {hash}, the record says {artifact.Sha256}, and there is no copy to see whether that is the feed's signature";
    }

    /// <summary>What the run that made it left behind.</summary>
    public static PublishedRelease? MadeHere(ReleaseUnit unit, string tag)
    {
        try
        {
            var release = File.Exists(unit.ReleaseFile) ? ReleaseJson.Read(File.ReadAllText(unit.ReleaseFile)) : null;
            return release?.Tag == tag && release.Name == unit.Configuration.Name && FolderStore.BadNames(release) is null ? new PublishedRelease(release, unit.Packages, unit.Output) : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static Result<ImmutableArray<Artifact>> OfRecord(PublishedRelease recorded) =>
        Result<ImmutableArray<Artifact>>.Success([.. recorded.Release.Artifacts.Where(a => a.Kind == "nuget")]);

    private static async Task<Result<ImmutableArray<Artifact>>> ExpectedAsync(Run run, ReleaseUnit unit, string feed, string tag)
    {
        if (VersionOf(unit, tag) is not { Length: > 0 } version)
        {
            return ImmutableArray<Artifact>.Empty;
        }

        var ids = await PackageIds.AskAsync(run, unit, feed, version);
        return ids.IsSuccess ? Result<ImmutableArray<Artifact>>.Success([.. ids.Value.Select(id => new Artifact($"{id}.{version}.nupkg", "nuget", 1, ""))]) : ids.Reasons;
    }

    private static string VersionOf(ReleaseUnit unit, string tag) =>
        unit.Configuration.Versioning.TagPrefix is var prefix && tag.StartsWith(prefix, StringComparison.Ordinal) && NuGet.Versioning.NuGetVersion.TryParse(tag[prefix.Length..], out var version)
            ? version.ToNormalizedString() : "";
}
