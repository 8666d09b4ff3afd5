using System.Text;

namespace Baton.Exec.Protocol;

/// <summary>Keeps what a program writes, up to a limit; what follows is dropped, and the program is ended.</summary>
/// <param name="limit">The limit in bytes.</param>
/// <param name="exceeded">Is called once, when there is more.</param>
internal sealed class BoundedOutput(int limit, Action exceeded) : Stream
{
    private readonly MemoryStream kept = new();

    /// <summary>Whether there was more.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>What was kept; null where it is not UTF-8.</summary>
    public string? Text()
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(kept.GetBuffer(), 0, (int)kept.Length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => kept.Length;

    public override long Position
    {
        get => kept.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var fits = Math.Min(buffer.Length, limit - (int)kept.Length);
        kept.Write(buffer[..fits]);
        if (fits < buffer.Length && !IsExceeded)
        {
            IsExceeded = true;
            exceeded();
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
