using Baton.Core.Releases;
using Baton.Store.Shelves;

namespace Baton.Store.Buckets;

/// <summary>The files of a release in a bucket.</summary>
/// <param name="objects">The bucket.</param>
/// <param name="folder"><c>UNIT/VERSION</c>.</param>
internal sealed class PublishedObjects(BucketObjects objects, string folder) : IPublishedFiles
{
    public string Place => $"{objects.Place}/{folder}";

    /// <summary>The tag of S3 shows the bytes without a download; where it is another one, as with some encryption, the bytes are hashed.</summary>
    public async Task<(string? Found, bool IsSame)> CompareAsync(StoredFile file, CancellationToken cancellationToken)
    {
        if (await objects.HeadAsync(KeyOf(file.Name), cancellationToken) is not { } head)
        {
            return (null, false);
        }

        var digests = await FileDigests.OfAsync(file.File.Path, objects.PartSize, cancellationToken);
        if (digests.Sha256 == file.Sha256 && head.Size == digests.Size && digests.IsTag(head.ETag))
        {
            return (file.Sha256, true);
        }

        var found = await objects.DownloadAsync(KeyOf(file.Name), Stream.Null, cancellationToken);
        return (found, found == file.Sha256 || (file.File.IsBuildRecord && found is not null && await IsSameRecordAsync(file, cancellationToken)));
    }

    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        return await objects.DownloadAsync(KeyOf(name), bytes, cancellationToken) is null ? null : bytes.ToArray();
    }

    public (string Difference, string Advice)? Explain(StoredFile file) => null;

    public string KeyOf(string name) => $"{folder}/{name}";

    private async Task<bool> IsSameRecordAsync(StoredFile file, CancellationToken cancellationToken) =>
        await ReadAsync(file.Name, cancellationToken) is { } there
        && BuildRecord.Identity(file.Kind, there) == BuildRecord.Identity(file.Kind, await File.ReadAllBytesAsync(file.File.Path, cancellationToken));
}
