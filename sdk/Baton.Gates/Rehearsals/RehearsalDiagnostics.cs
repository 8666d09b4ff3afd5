using Baton.Core.Diagnostics;

namespace Baton.Gates.Rehearsals;

/// <summary>What can be wrong with a rehearsal.</summary>
public static class RehearsalDiagnostics
{
    /// <summary>A rehearsal that cannot begin.</summary>
    public static readonly DiagnosticDescriptor NotPossible = new("BATON3070", "Rehearsal is not possible", Severity.Error, ExitCode.Usage);

    /// <summary>A statement that failed.</summary>
    public static readonly DiagnosticDescriptor Failed = new("BATON3071", "Migration failed in the rehearsal", Severity.Error, ExitCode.StepFailed);

    /// <summary>A statement that was left out.</summary>
    public static readonly DiagnosticDescriptor LeftOut = new("BATON3072", "Statement was not rehearsed", Severity.Warning, ExitCode.Done);

    /// <summary>The environment's own database was not reached, so nothing shows that another one is rehearsed in.</summary>
    public static readonly DiagnosticDescriptor NotCompared = new("BATON3073", "Rehearsal database was not compared", Severity.Warning, ExitCode.Done);

    /// <summary>The tool keeps no table, so every migration counts as pending.</summary>
    public static readonly DiagnosticDescriptor AllPending = new("BATON3074", "Every migration was rehearsed", Severity.Warning, ExitCode.Done);
}
