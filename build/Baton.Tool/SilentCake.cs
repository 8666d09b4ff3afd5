using Cake.Core;
using Cake.Core.Diagnostics;

namespace Baton.Tool;

/// <summary>A console, a log and a report for Cake that show nothing: behind a command, the session is rendered instead.</summary>
internal sealed class SilentCake : IConsole, ICakeLog, ICakeReportPrinter
{
    /// <summary>The last error that Cake wanted to show.</summary>
    public string? LastError { get; private set; }

    public ConsoleColor ForegroundColor { get; set; }

    public ConsoleColor BackgroundColor { get; set; }

    public bool SupportAnsiEscapeCodes => false;

    public Verbosity Verbosity { get; set; }

    public void Write(Verbosity verbosity, LogLevel level, string format, params object[] args)
    {
        if (level <= LogLevel.Error)
        {
            LastError = args.Length == 0 ? format : string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args);
        }
    }

    public void Write(string format, params object[] arg)
    {
    }

    public void Write(string value)
    {
    }

    public void WriteLine(string format, params object[] arg)
    {
    }

    public void WriteLine(string value)
    {
    }

    public void WriteError(string format, params object[] arg)
    {
    }

    public void WriteError(string value)
    {
    }

    public void WriteErrorLine(string format, params object[] arg)
    {
    }

    public void WriteErrorLine(string value)
    {
    }

    public void ResetColor()
    {
    }

    public void Write(CakeReport report)
    {
    }

    public void WriteLifeCycleStep(string name, Verbosity verbosity)
    {
    }

    public void WriteStep(string name, Verbosity verbosity)
    {
    }

    public void WriteSkippedStep(string name, Verbosity verbosity)
    {
    }
}
