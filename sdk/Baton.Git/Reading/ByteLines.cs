namespace Baton.Git.Reading;

/// <summary>The lines of a stream as bytes, and blocks between them.</summary>
internal sealed class ByteLines(Stream stream)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The next line without its end; valid until the next call. False at the end of the stream; a line that is cut off does not count.</summary>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var length = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = buffer.AsSpan(start, searched + length);
                start += searched + length + 1;
                return true;
            }

            searched = end - start;
            if (!Fill())
            {
                line = default;
                return false;
            }
        }
    }

    /// <summary>Reads a block that has a length.</summary>
    /// <exception cref="EndOfStreamException">The stream ends before.</exception>
    public void Read(Span<byte> block)
    {
        // Through the buffer, which a read fills with what follows as well. A large block is read to where it belongs.
        while (block.Length > end - start && block.Length <= buffer.Length / 4)
        {
            if (!Fill())
            {
                throw new EndOfStreamException();
            }
        }

        var here = Math.Min(block.Length, end - start);
        buffer.AsSpan(start, here).CopyTo(block);
        start += here;
        stream.ReadExactly(block[here..]);
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
