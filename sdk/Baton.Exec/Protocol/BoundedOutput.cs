using System.Text;

namespace Baton.Exec.Protocol;

/// <summary>Keeps what a program writes, up to a limit; what follows is dropped, and the program is ended.</summary>
/// <param name="limit">The limit in bytes.</param>
/// <param name="exceeded">Is called once, when there is more.</param>
internal sealed class BoundedOutput(int limit, Action exceeded) : ProgramOutput
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
}
