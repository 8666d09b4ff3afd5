using Baton.GitHub.Api;
using Baton.Testing;

namespace Baton.GitHub.Tests.Api;

/// <summary>A file of half a gigabyte, none of which is on the disk.</summary>
public sealed class FileContentTests : IDisposable
{
    private const long Size = 500_000_000;

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task IsSentInPiecesAndNeverHeldWhole()
    {
        var path = _folder.Write("large.zip", "");
        await using (var sparse = File.OpenWrite(path))
        {
            sparse.SetLength(Size);
        }

        var moved = new List<long>();
        using var content = new FileContent(File.OpenRead(path), path, Size, moved.Add);
        await using var connection = new Connection();
        await content.CopyToAsync(connection, TestContext.Current.CancellationToken);

        Assert.Equal((Size, Size), (connection.Sent, content.Headers.ContentLength));
        Assert.InRange(connection.Longest, 1, 1024 * 1024);
        Assert.Single(connection.Buffers);
        Assert.Equal((Size, moved.Count), (moved[^1], moved.Distinct().Count()));
    }

    public void Dispose() => _folder.Dispose();

    private sealed class Connection : Stream
    {
        public long Sent { get; private set; }

        public int Longest { get; private set; }

        /// <summary>The arrays that were written from.</summary>
        public HashSet<byte[]> Buffers { get; } = [];

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Assert.True(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(buffer, out var piece));
            Buffers.Add(piece.Array!);
            (Sent, Longest) = (Sent + buffer.Length, Math.Max(Longest, buffer.Length));
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
