using Baton.Core.Diagnostics;

namespace Baton.Tool.CommandLine;

/// <summary>What can be wrong with a command line.</summary>
public static class CommandLineDiagnostics
{
    /// <summary>No command of that name.</summary>
    public static readonly DiagnosticDescriptor UnknownCommand = new("BATON2050", "Unknown command", Severity.Error, ExitCode.Usage);

    /// <summary>No option of that name on this command.</summary>
    public static readonly DiagnosticDescriptor UnknownOption = new("BATON2051", "Unknown option", Severity.Error, ExitCode.Usage);

    /// <summary>An option without its value, or with one it cannot take.</summary>
    public static readonly DiagnosticDescriptor BadOptionValue = new("BATON2052", "Bad option value", Severity.Error, ExitCode.Usage);

    /// <summary>The folder of <c>-C</c> is not there.</summary>
    public static readonly DiagnosticDescriptor NoSuchFolder = new("BATON2053", "No such folder", Severity.Error, ExitCode.Usage);

    /// <summary>No page of that name is part of Baton.</summary>
    public static readonly DiagnosticDescriptor UnknownPage = new("BATON2072", "Unknown page", Severity.Error, ExitCode.Usage);

    /// <summary>Ctrl-C or SIGTERM.</summary>
    public static readonly DiagnosticDescriptor Cancelled = new("BATON2054", "Cancelled", Severity.Error, ExitCode.Cancelled);

    /// <summary>A flag was given a value.</summary>
    public static readonly DiagnosticDescriptor FlagWithValue = new("BATON2085", "Flag with a value", Severity.Error, ExitCode.Usage);

    /// <summary>A bug of Baton's, or infrastructure that died in a way nobody thought of.</summary>
    public static readonly DiagnosticDescriptor Unexpected = new("BATON9001", "Unexpected failure", Severity.Error, ExitCode.StepFailed);
}
