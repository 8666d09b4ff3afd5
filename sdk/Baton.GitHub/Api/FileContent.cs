using System.Buffers;
using System.Net;

namespace Baton.GitHub.Api;

/// <summary>A file on its way up: streamed, never whole in memory.</summary>
internal sealed class FileContent(Stream file, string path, long size, Action<long>? moved = null) : HttpContent
{
    private const int ReadAtOnce = 1024 * 1024;
    private const int SendAtOnce = 256 * 1024;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ReadAtOnce);
        try
        {
            var sent = 0L;

            // On Linux an asynchronous read is a blocking one on another thread; what is read ahead by the system costs less than the way there.
            for (int read; (read = await FileFailureException.GuardAsync(FailureKind.FileRead, path, () => ValueTask.FromResult(file.Read(buffer, 0, ReadAtOnce)))) > 0;)
            {
                // In pieces, so that a slow connection is seen to move.
                for (var at = 0; at < read; at += SendAtOnce)
                {
                    var piece = Math.Min(SendAtOnce, read - at);
                    await stream.WriteAsync(buffer.AsMemory(at, piece), cancellationToken);
                    moved?.Invoke(sent += piece);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
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
