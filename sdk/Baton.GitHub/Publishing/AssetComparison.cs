using System.Collections.Concurrent;
using Baton.Core.Releases;
using Baton.Core.Releases.Archives;
using Baton.Core.Releases.Verification;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Publishing;

/// <summary>Whether a file of the release is the one that is wanted. What was read once is remembered: an asset is never changed, it gets another id.</summary>
internal sealed class AssetComparison(Publication publication)
{
    private readonly ConcurrentDictionary<long, string> _hashes = new();
    private readonly ConcurrentDictionary<long, string> _identities = new();
    private readonly ConcurrentDictionary<long, byte[]> _contents = new();

    // Larger archives are not fetched to explain a conflict.
    private const long Largest = 256 << 20;

    /// <summary>
    /// Compares the bytes; of a build record also what it says of the release. Of a published release the record and its evidence are those of the build
    /// that was published first (<see cref="FirstBuild"/>).
    /// </summary>
    /// <param name="asset">An asset that was uploaded.</param>
    /// <param name="file">The file that is wanted.</param>
    /// <param name="seen">The release that it belongs to; null when it was sent by this run, so that another build's file will not do.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ApiAnswer<AssetMatch>> CompareAsync(AssetWire asset, ReleaseFile file, AssetSurvey.Surveyed? seen, CancellationToken cancellationToken)
    {
        var hash = await HashAsync(asset, cancellationToken);
        if (!hash.IsSuccess)
        {
            return hash.Failure!;
        }

        if (hash.Value == file.Artifact.Sha256 || seen is null)
        {
            return new AssetMatch(hash.Value == file.Artifact.Sha256, $"sha256 {hash.Value}");
        }

        if (file.IsBuildRecord)
        {
            var identity = await IdentityAsync(asset, file.Artifact.Kind, cancellationToken);
            var wanted = await LocalFile.ReadAsync(file, cancellationToken);
            if (!identity.IsSuccess || !wanted.IsSuccess)
            {
                return (identity.Failure ?? wanted.Failure)!;
            }

            if (identity.Value == BuildRecord.Identity(file.Artifact.Kind, wanted.Value))
            {
                return new AssetMatch(true, $"sha256 {hash.Value}, of another build of this release");
            }
        }

        if (!FirstBuild.IsEvidence(file.Artifact.Kind) || await FirstAsync(seen, cancellationToken) is not { } first)
        {
            return new AssetMatch(false, file.IsBuildRecord ? $"sha256 {hash.Value}, of another release" : $"sha256 {hash.Value}");
        }

        var content = await ContentAsync(asset, cancellationToken);
        return !content.IsSuccess ? content.Failure!
            : FirstBuild.Has(first, file.Artifact.Kind, file.Artifact.Name, content.Value) ? new AssetMatch(true, $"sha256 {hash.Value}, of the build that was published first")
            : new AssetMatch(false, $"sha256 {hash.Value}, which does not fit the record of the release");
    }

    /// <summary>Whether a published release may lack a file: the build that was published first had none.</summary>
    public async Task<bool> MayLackAsync(ReleaseFile file, AssetSurvey.Surveyed seen, CancellationToken cancellationToken) =>
        FirstBuild.IsEvidence(file.Artifact.Kind) && await FirstAsync(seen, cancellationToken) is { } first && FirstBuild.Has(first, file.Artifact.Kind, file.Artifact.Name, null);

    /// <summary>Whether a published release is this one, built before.</summary>
    public async Task<bool> IsOfFirstBuildAsync(AssetSurvey.Surveyed seen, CancellationToken cancellationToken) => await FirstAsync(seen, cancellationToken) is not null;

    /// <summary>In what a published archive differs from the one of this build; null when it cannot be seen.</summary>
    public async Task<ArchiveDifference?> ExplainAsync(AssetWire asset, ReleaseFile file, CancellationToken cancellationToken)
    {
        if (FirstBuild.IsEvidence(file.Artifact.Kind) || Math.Max(asset.Size, file.Artifact.Size) > Largest)
        {
            return null;
        }

        var (there, here) = (await publication.Api.Files.ReadAsync(asset.Id, cancellationToken), await LocalFile.ReadAsync(file, cancellationToken));
        return there.IsSuccess && here.IsSuccess ? ArchiveDifference.Explain(new MemoryStream(there.Value), new MemoryStream(here.Value)) : null;
    }

    /// <summary>The record of a published release, if it is the same release as this one: the same version of the same commit with the same artifacts.</summary>
    private async Task<Release?> FirstAsync(AssetSurvey.Surveyed seen, CancellationToken cancellationToken)
    {
        if (seen.Release is not { Draft: false } || seen.Find("release.json") is not { IsUploaded: true } record)
        {
            return null;
        }

        var content = await ContentAsync(record, cancellationToken);
        return content.IsSuccess && FirstBuild.Read(content.Value) is { } first && FirstBuild.IsSame(first, publication.Release) ? first : null;
    }

    private async Task<ApiAnswer<byte[]>> ContentAsync(AssetWire asset, CancellationToken cancellationToken)
    {
        if (_contents.TryGetValue(asset.Id, out var known))
        {
            return known;
        }

        var read = await publication.Api.Files.ReadAsync(asset.Id, cancellationToken);
        return read.IsSuccess ? _contents.GetOrAdd(asset.Id, read.Value) : read.Failure!;
    }

    /// <summary>The sha256 of an uploaded asset: GitHub's own word, or else its bytes.</summary>
    private async Task<ApiAnswer<string>> HashAsync(AssetWire asset, CancellationToken cancellationToken)
    {
        if (asset.Sha256 is { } told)
        {
            return told;
        }

        if (_hashes.TryGetValue(asset.Id, out var known))
        {
            return known;
        }

        var read = await publication.Api.Files.HashAsync(asset.Id, cancellationToken);
        return read.IsSuccess ? _hashes.GetOrAdd(asset.Id, read.Value) : read.Failure!;
    }

    private async Task<ApiAnswer<string>> IdentityAsync(AssetWire asset, string kind, CancellationToken cancellationToken)
    {
        if (_identities.TryGetValue(asset.Id, out var known))
        {
            return known;
        }

        var read = await ContentAsync(asset, cancellationToken);
        return read.IsSuccess ? _identities.GetOrAdd(asset.Id, BuildRecord.Identity(kind, read.Value)) : read.Failure!;
    }
}
