using Baton.Core.Diagnostics;

namespace Baton.Core.Flags;

/// <summary>What can be wrong with feature flags.</summary>
public static class FlagDiagnostics
{
    /// <summary>A flag file is not what it should be.</summary>
    public static readonly DiagnosticDescriptor BadFile = new("BATON4000", "Flag file cannot be read", Severity.Error, ExitCode.Usage);

    /// <summary>One flag, twice in a file.</summary>
    public static readonly DiagnosticDescriptor DefinedTwice = new("BATON4001", "Flag defined twice", Severity.Error, ExitCode.Usage);

    /// <summary>The unit names a flag that its own source does not define.</summary>
    public static readonly DiagnosticDescriptor UnknownToSource = new("BATON4002", "Flag is unknown to the unit's own source", Severity.Error, ExitCode.Usage);

    /// <summary>The environment does not define a flag of the unit.</summary>
    public static readonly DiagnosticDescriptor MissingThere = Hold("BATON4003", "Flag is missing in the environment");

    /// <summary>A new flag is on from the start.</summary>
    public static readonly DiagnosticDescriptor NewAndOn = Hold("BATON4004", "New flag is not off in the environment");

    /// <summary>The environment has no flag file.</summary>
    public static readonly DiagnosticDescriptor NoSourceThere = Hold("BATON4005", "Environment has no flag file");

    private static DiagnosticDescriptor Hold(string code, string title) => new(code, title, Severity.Error, ExitCode.Held);
}
