using Baton.Core.Diagnostics;

namespace Baton.Hooks;

/// <summary>What can go wrong with a hook.</summary>
public static class HookDiagnostics
{
    /// <summary>A hook failed.</summary>
    public static readonly DiagnosticDescriptor HookFailed = new("BATON7013", "Hook failed", Severity.Error, ExitCode.StepFailed);
}
