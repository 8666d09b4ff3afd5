using System.Collections.Concurrent;
using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Publishing;

/// <summary>Whether a file of the release is the one that is wanted. What was read once is remembered: an asset is never changed, it gets another id.</summary>
internal sealed class AssetComparison(Publication publication)
{
    private readonly ConcurrentDictionary<long, string> _hashes = new();
    private readonly ConcurrentDictionary<long, string> _identities = new();

    /// <summary>Compares the bytes; of a build record also what it says of the release.</summary>
    /// <param name="asset">An asset that was uploaded.</param>
    /// <param name="file">The file that is wanted.</param>
    /// <param name="isOurs">It was sent by this run, so that another build's record will not do.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ApiAnswer<AssetMatch>> CompareAsync(AssetWire asset, ReleaseFile file, bool isOurs, CancellationToken cancellationToken)
    {
        var hash = await HashAsync(asset, cancellationToken);
        if (!hash.IsSuccess)
        {
            return hash.Failure!;
        }

        if (hash.Value == file.Artifact.Sha256 || isOurs || !file.IsBuildRecord)
        {
            return new AssetMatch(hash.Value == file.Artifact.Sha256, $"sha256 {hash.Value}");
        }

        var identity = await IdentityAsync(asset, file.Artifact.Kind, cancellationToken);
        var wanted = await LocalFile.ReadAsync(file, cancellationToken);
        return !identity.IsSuccess ? identity.Failure!
            : !wanted.IsSuccess ? wanted.Failure!
            : identity.Value == BuildRecord.Identity(file.Artifact.Kind, wanted.Value) ? new AssetMatch(true, $"sha256 {hash.Value}, of another build of this release")
            : new AssetMatch(false, $"sha256 {hash.Value}, of another release");
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

        var read = await publication.Api.Files.ReadAsync(asset.Id, cancellationToken);
        return read.IsSuccess ? _identities.GetOrAdd(asset.Id, BuildRecord.Identity(kind, read.Value)) : read.Failure!;
    }
}
