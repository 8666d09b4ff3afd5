using Baton.Core.Diagnostics;

namespace Baton.Core.Planning;

/// <summary>What the engine itself has to say.</summary>
public static class PlanningDiagnostics
{
    /// <summary>An operation was applied without an error, and yet its fact does not hold.</summary>
    public static readonly DiagnosticDescriptor NotVerified =
        new("BATON6090", "An operation was done and is not seen", Severity.Error, ExitCode.StepFailed);
}
