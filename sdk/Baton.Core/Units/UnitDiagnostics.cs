using Baton.Core.Diagnostics;

namespace Baton.Core.Units;

/// <summary>What can be wrong between the release units of a repository.</summary>
public static class UnitDiagnostics
{
    /// <summary><c>paths</c> names a unit that is not there.</summary>
    public static readonly DiagnosticDescriptor Unknown = Error("BATON1060", "Unknown release unit in paths");

    /// <summary>Units whose <c>paths</c> lead back to themselves.</summary>
    public static readonly DiagnosticDescriptor Circle = Error("BATON1061", "Release units that depend on each other");

    /// <summary><c>paths</c> names a unit, and there are several of that name.</summary>
    public static readonly DiagnosticDescriptor Ambiguous = Error("BATON1062", "Several release units of one name");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, title, Severity.Error, ExitCode.Usage);
}
