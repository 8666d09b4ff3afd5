using Baton.Core.Diagnostics;

namespace Baton.Exec;

/// <summary>What can go wrong with a program that speaks the exec protocol.</summary>
public static class ExecDiagnostics
{
    /// <summary>It cannot be started.</summary>
    public static readonly DiagnosticDescriptor NotStarted = new("BATON7080", "Plugin program cannot be started", Severity.Error, ExitCode.Usage);

    /// <summary>It ended with an exit code other than 0, or not in time.</summary>
    public static readonly DiagnosticDescriptor Failed = new("BATON7081", "Plugin program failed", Severity.Error, ExitCode.StepFailed);

    /// <summary>Its output is not what the protocol asks for.</summary>
    public static readonly DiagnosticDescriptor BadAnswer = new("BATON7082", "Plugin program broke the protocol", Severity.Error, ExitCode.StepFailed);

    /// <summary>It reported an error of its own.</summary>
    public static readonly DiagnosticDescriptor Refused = new("BATON7083", "Plugin program reported an error", Severity.Error, ExitCode.StepFailed);

    /// <summary>The run has lost its lock, and its program is not asked any more.</summary>
    public static readonly DiagnosticDescriptor Fenced = new("BATON7084", "Another run has taken the lock", Severity.Error, ExitCode.Locked);

    /// <summary>It answered that a release must wait.</summary>
    public static readonly DiagnosticDescriptor Held = new("BATON5094", "Held by the program of a gate", Severity.Error, ExitCode.Held);
}
