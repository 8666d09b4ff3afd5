using System.Buffers;
using System.Net;
using System.Security.Cryptography;

namespace Baton.GitHub.Api;

/// <summary>A file on its way up: streamed, never whole in memory, and hashed as it goes, so that it is known what was sent.</summary>
internal sealed class HashingContent(Stream file, string path, long size, Action<long>? moved = null) : HttpContent
{
    /// <summary>Of everything that was sent, lower-case hex; empty while it is not whole.</summary>
    public string Sha256 { get; private set; } = "";

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
        try
        {
            var sent = 0L;
            for (int read; (read = await FileFailureException.GuardAsync(FailureKind.FileRead, path, () => file.ReadAsync(buffer, cancellationToken))) > 0;)
            {
                // Both only read the buffer: one core hashes while the other sends.
                var sending = stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                sha256.AppendData(buffer, 0, read);
                await sending;
                moved?.Invoke(sent += read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        Sha256 = Convert.ToHexStringLower(sha256.GetHashAndReset());
    }

    protected override bool TryComputeLength(out long length)
    {
        length = size;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        file.Dispose();
        base.Dispose(disposing);
    }
}
