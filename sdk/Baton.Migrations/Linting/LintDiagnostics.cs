using Baton.Core.Diagnostics;

namespace Baton.Migrations.Linting;

/// <summary>What can be wrong with suppressions.</summary>
public static class LintDiagnostics
{
    /// <summary>A suppression that does not say what it allows and why.</summary>
    public static readonly DiagnosticDescriptor BadSuppression = new("BATON3031", "Suppression without a reason", Severity.Error,
        ExitCode.StepFailed);

    /// <summary>A suppression that nothing needs.</summary>
    public static readonly DiagnosticDescriptor UnusedSuppression = new("BATON3032", "Suppression that suppresses nothing", Severity.Warning,
        ExitCode.StepFailed);
}
