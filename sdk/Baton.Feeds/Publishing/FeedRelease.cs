using System.Collections.Immutable;
using System.Security.Cryptography;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
using NuGet.Versioning;

namespace Baton.Feeds.Publishing;

/// <summary>
/// The packages of a release as a feed has them. A feed keeps no record, so they are compared with the record of another place; where there is none, it can only
/// be seen whether they are there.
/// </summary>
internal static class FeedRelease
{
    /// <summary>Fetches them.</summary>
    /// <returns>None when the feed has none of them and no record says that it should.</returns>
    public static async Task<Result<ImmutableArray<FetchedRelease>>> FetchAsync(
        PluginContext context, FeedTarget target, FetchRequest request, CancellationToken cancellationToken)
    {
        var (tag, recorded, feed) = (request.Tag, request.Recorded, target.Feed.Source);
        var version = recorded?.Release.Version ?? VersionOf(context, tag);
        var wanted = recorded is null ? await ExpectedAsync(context, feed, version)
            : Result<ImmutableArray<Artifact>>.Success([.. recorded.Release.Artifacts.Where(a => a.Kind == "nuget")]);
        if (!wanted.IsSuccess)
        {
            return Result<ImmutableArray<FetchedRelease>>.Failure(wanted.Diagnostics);
        }

        var there = ImmutableArray.CreateBuilder<Artifact>();
        foreach (var artifact in wanted.Value)
        {
            if (!artifact.Name.EndsWith($".{version}.nupkg", StringComparison.OrdinalIgnoreCase))
            {
                return VerificationDiagnostics.BadRecord.Report($"The record of {tag} has the package '{artifact.Name}', which is the name of none of version {version}.", ReleaseProof.Distrust);
            }

            var path = Path.Combine(request.Folder, artifact.Name);
            var id = artifact.Name[..^$".{version}.nupkg".Length];
            var found = await FeedDownload.RunAsync(target, id, version, path, cancellationToken);
            if (!found.IsSuccess)
            {
                return Result<ImmutableArray<FetchedRelease>>.Failure(found.Diagnostics);
            }

            if (!found.Value)
            {
                if (recorded is not null)
                {
                    return VerificationDiagnostics.WrongOnFeed.Report(
                        $"'{feed}' has no '{artifact.Name}', which {tag} has.", "Run the release again: it pushes what is missing. A feed may also take minutes to show what it took.");
                }

                continue;
            }

            var hash = Hash(path);
            if (recorded is not null && hash != artifact.Sha256 && Difference(recorded, artifact, path, hash) is { } difference)
            {
                return VerificationDiagnostics.WrongOnFeed.Report($"'{feed}' has another '{artifact.Name}' than the one that was released: {difference}.", ReleaseProof.Distrust);
            }

            there.Add(artifact with { Size = new FileInfo(path).Length, Sha256 = hash });
        }

        return there.Count == 0 ? Result<ImmutableArray<FetchedRelease>>.Success([]) : Result<ImmutableArray<FetchedRelease>>.Success(
        [
            new FetchedRelease(request.Folder)
            {
                Release = (recorded?.Release ?? new Release { Name = context.Unit, Version = version, Tag = tag, Commit = "" }) with { Artifacts = there.ToImmutable() },
                IsCompared = recorded is not null,
                Feed = feed,
            },
        ]);
    }

    /// <summary>Feeds may sign what they take; then the content is compared, with a copy that is what the record says.</summary>
    private static string? Difference(RecordedRelease recorded, Artifact artifact, string fetched, string hash) =>
        recorded.Find(artifact.Name) is { } published && Hash(published) == artifact.Sha256 ? FeedDownload.Difference(published, fetched)
            : $"its sha256 is {hash}, the record says {artifact.Sha256}, and there is no copy to see whether that is the feed's signature";

    private static async Task<Result<ImmutableArray<Artifact>>> ExpectedAsync(PluginContext context, string feed, string version)
    {
        if (version.Length == 0)
        {
            return ImmutableArray<Artifact>.Empty;
        }

        var ids = await context.PackageIds(feed, version);
        return ids.IsSuccess ? Result<ImmutableArray<Artifact>>.Success([.. ids.Value.Select(id => new Artifact($"{id}.{version}.nupkg", "nuget", 1, ""))])
            : Result<ImmutableArray<Artifact>>.Failure(ids.Diagnostics);
    }

    private static string VersionOf(PluginContext context, string tag) =>
        context.TagPrefix is var prefix && tag.StartsWith(prefix, StringComparison.Ordinal) && NuGetVersion.TryParse(tag[prefix.Length..], out var version)
            ? version.ToNormalizedString() : "";

    private static string Hash(string path)
    {
        using var bytes = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
