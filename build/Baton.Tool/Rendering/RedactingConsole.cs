using System.Globalization;
using Baton.Pipeline.Road;
using Cake.Core;

namespace Baton.Tool.Rendering;

/// <summary>Cake's own console, without the secrets of the run.</summary>
internal sealed class RedactingConsole(IConsole inner, ReleaseRun carried) : IConsole
{
    public ConsoleColor ForegroundColor
    {
        get => inner.ForegroundColor;
        set => inner.ForegroundColor = value;
    }

    public ConsoleColor BackgroundColor
    {
        get => inner.BackgroundColor;
        set => inner.BackgroundColor = value;
    }

    public bool SupportAnsiEscapeCodes => inner.SupportAnsiEscapeCodes;

    public void Write(string format, params object[] arg) => inner.Write(Text(format, arg));

    public void Write(string value) => inner.Write(carried.Run.Secrets.Redact(value));

    public void WriteLine(string format, params object[] arg) => inner.WriteLine(Text(format, arg));

    public void WriteLine(string value) => inner.WriteLine(carried.Run.Secrets.Redact(value));

    public void WriteError(string format, params object[] arg) => inner.WriteError(Text(format, arg));

    public void WriteError(string value) => inner.WriteError(carried.Run.Secrets.Redact(value));

    public void WriteErrorLine(string format, params object[] arg) => inner.WriteErrorLine(Text(format, arg));

    public void WriteErrorLine(string value) => inner.WriteErrorLine(carried.Run.Secrets.Redact(value));

    public void ResetColor() => inner.ResetColor();

    private string Text(string format, object[] arg) => carried.Run.Secrets.Redact(arg.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, arg));
}
