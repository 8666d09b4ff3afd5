using System.Text;

namespace Baton.Exec.Protocol;

/// <summary>Keeps the end of what a program writes.</summary>
/// <param name="limit">How many bytes are kept at least; at most twice as many.</param>
internal sealed class LastOutput(int limit) : Stream
{
    private readonly List<byte> kept = [];

    /// <summary>What was kept. Bytes that are not UTF-8 become U+FFFD.</summary>
    public string Text() => Encoding.UTF8.GetString([.. kept]);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => kept.Count;

    public override long Position
    {
        get => kept.Count;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        kept.AddRange(buffer);
        if (kept.Count > 2 * limit)
        {
            kept.RemoveRange(0, kept.Count - limit);
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
