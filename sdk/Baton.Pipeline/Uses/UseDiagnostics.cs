using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Uses;

/// <summary>What can be found by using the packages before they are published.</summary>
public static class UseDiagnostics
{
    /// <summary>A project that references the package cannot be restored.</summary>
    public static readonly DiagnosticDescriptor NotRestored = Error("BATON8040", "Package cannot be restored");

    /// <summary>A project that references the package cannot be built.</summary>
    public static readonly DiagnosticDescriptor NotBuilt = Error("BATON8041", "Package cannot be built against");

    /// <summary>The package names a target framework and has nothing for it.</summary>
    public static readonly DiagnosticDescriptor Empty = Error("BATON8042", "Package has nothing for a target framework");

    /// <summary><c>dotnet tool install</c> failed.</summary>
    public static readonly DiagnosticDescriptor NotInstalled = Error("BATON8043", "Tool cannot be installed");

    /// <summary>The installed tool dies before it does anything.</summary>
    public static readonly DiagnosticDescriptor NotStarted = Error("BATON8044", "Tool cannot start");

    /// <summary>The program of baton.json that uses the package failed.</summary>
    public static readonly DiagnosticDescriptor CommandFailed = Error("BATON8045", "Package failed its own check");

    /// <summary>The file is no package.</summary>
    public static readonly DiagnosticDescriptor Unreadable = Error("BATON8046", "Package cannot be read");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, title, Severity.Error, ExitCode.StepFailed);
}
