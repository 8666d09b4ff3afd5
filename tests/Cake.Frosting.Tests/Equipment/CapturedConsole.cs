using Cake.Core;

namespace Cake.Frosting.Tests.Equipment;

/// <summary>A console that keeps what is written to it, line by line as a user would read it.</summary>
internal sealed class CapturedConsole(TextWriter output, TextWriter errors) : IConsole
{
    public ConsoleColor ForegroundColor { get; set; }

    public ConsoleColor BackgroundColor { get; set; }

    public bool SupportAnsiEscapeCodes => false;

    public void Write(string format, params object[] arg) => output.Write(format, arg);

    public void Write(string value) => output.Write(value);

    public void WriteLine(string format, params object[] arg) => output.WriteLine(format, arg);

    public void WriteLine(string value) => output.WriteLine(value);

    public void WriteError(string format, params object[] arg) => errors.Write(format, arg);

    public void WriteError(string value) => errors.Write(value);

    public void WriteErrorLine(string format, params object[] arg) => errors.WriteLine(format, arg);

    public void WriteErrorLine(string value) => errors.WriteLine(value);

    public void ResetColor()
    {
    }
}
