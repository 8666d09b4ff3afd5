using System.Text;

namespace Baton.Exec.Protocol;

/// <summary>Keeps the end of what a program writes.</summary>
/// <param name="limit">How many bytes are kept at least; at most twice as many.</param>
internal sealed class LastOutput(int limit) : ProgramOutput
{
    private readonly List<byte> kept = [];

    /// <summary>What was kept. Bytes that are not UTF-8 become U+FFFD.</summary>
    public string Text() => Encoding.UTF8.GetString([.. kept]);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        kept.AddRange(buffer);
        if (kept.Count > 2 * limit)
        {
            kept.RemoveRange(0, kept.Count - limit);
        }
    }
}
