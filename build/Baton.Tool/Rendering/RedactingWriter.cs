using System.Text;

namespace Baton.Tool.Rendering;

/// <summary>Takes secrets out of everything on its way to a person. Only what comes in one piece is recognised, which is how consoles write.</summary>
internal sealed class RedactingWriter(TextWriter inner) : TextWriter
{
    /// <summary>Takes the secrets out of a text.</summary>
    public Func<string, string> Redact { get; set; } = text => text;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => inner.Write(value is null ? null : Redact(value));

    public override void WriteLine(string? value) => inner.WriteLine(value is null ? null : Redact(value));

    public override void Flush() => inner.Flush();
}
