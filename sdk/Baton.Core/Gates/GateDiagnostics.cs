using Baton.Core.Diagnostics;

namespace Baton.Core.Gates;

/// <summary>What can be wrong with an override.</summary>
public static class GateDiagnostics
{
    /// <summary>No gate of that name.</summary>
    public static readonly DiagnosticDescriptor UnknownGate = new("BATON5090", "Unknown gate", Severity.Error, ExitCode.Usage);

    /// <summary>An override without a reason.</summary>
    public static readonly DiagnosticDescriptor NoReason = new("BATON5091", "Override without a reason", Severity.Error, ExitCode.Usage);

    /// <summary>A gate that ended with an error of its own.</summary>
    public static readonly DiagnosticDescriptor Failed = new("BATON5093", "Gate failed", Severity.Error, ExitCode.Held);

    /// <summary>An override of a gate that does not hold.</summary>
    public static readonly DiagnosticDescriptor NotNeeded = new("BATON5092", "Override was not needed", Severity.Warning, ExitCode.Done);
}
