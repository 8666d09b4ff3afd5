using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;
using Baton.Core.Diagnostics;
using Baton.Store.Shelves;

namespace Baton.Store.Buckets;

/// <summary>A bucket as a store.</summary>
/// <param name="client">The connection; opened when it is used first.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="partSize">A larger file is uploaded in parts of this size.</param>
internal sealed class BucketObjects(Lazy<IAmazonS3> client, BucketConfiguration bucket, long partSize) : IReleaseObjects
{
    /// <summary>S3 takes 10,000 parts, so that this is enough for 320 GB.</summary>
    public const long UsualPart = 32 << 20;

    private const long LargestSmall = 32 << 20;
    private readonly string prefix = bucket.Prefix is { } given ? given + "/" : "";

    public string Place => $"s3://{bucket.Bucket}{(bucket.Prefix is { } given ? $"/{given}" : "")}";

    public long PartSize => partSize;

    public Task<Result<ImmutableArray<StoreObject>>> ListAsync(string? unit, CancellationToken cancellationToken) =>
        unit is not null && !StoreNames.IsSafe(unit) ? Task.FromResult(Result<ImmutableArray<StoreObject>>.Success([]))
            : AskAsync<ImmutableArray<StoreObject>>("list", async () => [.. await UnderAsync(unit is null ? "" : unit + "/", cancellationToken)], cancellationToken);

    public Task<Result<StoreContent>> ReadAsync(string key, CancellationToken cancellationToken) => AskAsync($"read {key}", async () =>
    {
        try
        {
            using var response = await client.Value.GetObjectAsync(new GetObjectRequest { BucketName = bucket.Bucket, Key = prefix + key }, cancellationToken);
            if (response.ContentLength > LargestSmall)
            {
                throw new IOException($"'{key}' is larger than it should be.");
            }

            using var bytes = new MemoryStream();
            await response.ResponseStream.CopyToAsync(bytes, cancellationToken);
            return bytes.Length == response.ContentLength ? new StoreContent(bytes.ToArray()) : throw new IOException($"'{key}' ended too soon.");
        }
        catch (AmazonS3Exception exception) when (IsMissing(exception))
        {
            return new StoreContent(null);
        }
    }, cancellationToken);

    public Task<Diagnostic?> ReplaceAsync(string key, string? text, CancellationToken cancellationToken) => DoAsync($"replace {key}", async () =>
    {
        if (text is null)
        {
            await DeleteAsync(key, cancellationToken);
            return;
        }

        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await client.Value.PutObjectAsync(Put(key, bytes, Md5(bytes.ToArray())), cancellationToken);
    }, cancellationToken);

    /// <summary>The record goes first: without it there is no release.</summary>
    public Task<Diagnostic?> RemoveAsync(string unit, string version, CancellationToken cancellationToken) => DoAsync($"remove {unit} {version}", async () =>
    {
        var folder = $"{unit}/{version}/";
        await DeleteAsync(folder + ReleaseFolder.RecordName, cancellationToken);
        foreach (var one in await UnderAsync(folder, cancellationToken))
        {
            await DeleteAsync(one.Key, cancellationToken);
        }
    }, cancellationToken);

    /// <summary>What is under a key.</summary>
    /// <returns>Its size and its tag; null when nothing is there.</returns>
    public async Task<(long Size, string ETag)?> HeadAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var head = await client.Value.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket.Bucket, Key = prefix + key }, cancellationToken);
            return (head.ContentLength, head.ETag ?? "");
        }
        catch (AmazonS3Exception exception) when (IsMissing(exception))
        {
            return null;
        }
    }

    /// <summary>Downloads an object, and hashes it on the way.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="target">Where the bytes go.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Its sha256; null when there is none.</returns>
    public async Task<string?> DownloadAsync(string key, Stream target, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.Value.GetObjectAsync(new GetObjectRequest { BucketName = bucket.Bucket, Key = prefix + key }, cancellationToken);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[81920];
            for (int read; (read = await response.ResponseStream.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (AmazonS3Exception exception) when (IsMissing(exception))
        {
            return null;
        }
    }

    /// <summary>Uploads a file if nothing is there, or if that is what was seen there. A server that knows no conditions takes it without.</summary>
    /// <param name="key">The key.</param>
    /// <param name="path">The file.</param>
    /// <param name="digests">Its digests.</param>
    /// <param name="seen">The tag of what may be replaced; null when nothing may be there.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Whether it was written; false where another run was faster.</returns>
    public async Task<bool> WriteAsync(string key, string path, FileDigests digests, string? seen, CancellationToken cancellationToken)
    {
        try
        {
            return await UploadAsync(key, path, digests, seen, isConditional: true, cancellationToken);
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotImplemented || exception.ErrorCode == "NotImplemented")
        {
            return await UploadAsync(key, path, digests, seen, isConditional: false, cancellationToken);
        }
    }

    /// <summary>Makes a coded error of what the server or the network does.</summary>
    public async Task<Diagnostic?> DoAsync(string what, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
            return null;
        }
        catch (Exception exception) when (BucketFailure.Is(exception, cancellationToken))
        {
            return BucketFailure.Of(Place, what, exception);
        }
    }

    private async Task<Result<T>> AskAsync<T>(string what, Func<Task<T>> ask, CancellationToken cancellationToken)
        where T : notnull
    {
        try
        {
            return await ask();
        }
        catch (Exception exception) when (BucketFailure.Is(exception, cancellationToken))
        {
            return BucketFailure.Of(Place, what, exception);
        }
    }

    private async Task<bool> UploadAsync(string key, string path, FileDigests digests, string? seen, bool isConditional, CancellationToken cancellationToken)
    {
        var (absent, match) = (isConditional && seen is null ? "*" : null, isConditional ? seen : null);
        try
        {
            await using var file = File.OpenRead(path);
            if (digests.Parts.Count == 1)
            {
                var put = Put(key, file, Convert.ToBase64String(digests.Parts[0]));
                (put.IfNoneMatch, put.IfMatch) = (absent, match);
                await client.Value.PutObjectAsync(put, cancellationToken);
            }
            else
            {
                await UploadPartsAsync(key, file, digests, absent, match, cancellationToken);
            }

            return true;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
        {
            return false;
        }
    }

    private async Task UploadPartsAsync(string key, FileStream file, FileDigests digests, string? absent, string? match, CancellationToken cancellationToken)
    {
        var s3 = client.Value;
        var begun = await s3.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest { BucketName = bucket.Bucket, Key = prefix + key }, cancellationToken);
        try
        {
            var parts = new List<PartETag>();
            for (var i = 0; i < digests.Parts.Count; i++)
            {
                file.Position = i * partSize;
                var sent = await s3.UploadPartAsync(
                    new UploadPartRequest
                    {
                        BucketName = bucket.Bucket,
                        Key = prefix + key,
                        UploadId = begun.UploadId,
                        PartNumber = i + 1,
                        PartSize = Math.Min(partSize, digests.Size - (i * partSize)),
                        InputStream = file,
                        MD5Digest = Convert.ToBase64String(digests.Parts[i]),
                        UseChunkEncoding = false,
                    },
                    cancellationToken);
                parts.Add(new PartETag(i + 1, sent.ETag));
            }

            await s3.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest { BucketName = bucket.Bucket, Key = prefix + key, UploadId = begun.UploadId, PartETags = parts, IfNoneMatch = absent, IfMatch = match }, cancellationToken);
        }
        catch
        {
            // Parts of an upload that nobody completes are stored, and paid for, until it is aborted.
            await DoAsync("abort an upload", () => s3.AbortMultipartUploadAsync(bucket.Bucket, prefix + key, begun.UploadId, CancellationToken.None), CancellationToken.None);
            throw;
        }
    }

    private PutObjectRequest Put(string key, Stream bytes, string md5) => new()
    {
        BucketName = bucket.Bucket,
        Key = prefix + key,
        InputStream = bytes,
        AutoCloseStream = false,
        MD5Digest = md5,
        UseChunkEncoding = false,
    };

    private async Task<List<StoreObject>> UnderAsync(string folder, CancellationToken cancellationToken)
    {
        var all = new List<StoreObject>();
        var request = new ListObjectsV2Request { BucketName = bucket.Bucket, Prefix = prefix + folder };
        ListObjectsV2Response page;
        do
        {
            page = await client.Value.ListObjectsV2Async(request, cancellationToken);
            all.AddRange((page.S3Objects ?? []).Select(o => new StoreObject(o.Key[prefix.Length..], o.Size ?? 0, (o.LastModified ?? DateTime.UnixEpoch).ToUniversalTime())));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
        return all;
    }

    private Task<DeleteObjectResponse> DeleteAsync(string key, CancellationToken cancellationToken) => client.Value.DeleteObjectAsync(bucket.Bucket, prefix + key, cancellationToken);

#pragma warning disable CA5351 // The protocol's own checksum of a request.
    private static string Md5(byte[] bytes) => Convert.ToBase64String(MD5.HashData(bytes));
#pragma warning restore CA5351

    /// <summary>A HEAD has no body, and so no code.</summary>
    private static bool IsMissing(AmazonS3Exception exception) => exception.StatusCode == HttpStatusCode.NotFound && exception.ErrorCode != "NoSuchBucket";
}
