using Baton.Core.Diagnostics;

namespace Baton.Core.Flags;

/// <summary>What can be wrong with feature flags.</summary>
public static class FlagDiagnostics
{
    /// <summary>A flag left the unit's source while a live release asks for it.</summary>
    public static readonly DiagnosticDescriptor RemovedTooSoon = Warn("BATON4014", "Flag was removed while a live release uses it");

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

    /// <summary>The file has no section that could define a flag.</summary>
    public static readonly DiagnosticDescriptor NoSection = Warn("BATON4006", "Flag file defines no flags");

    /// <summary>A kind or a day that is none.</summary>
    public static readonly DiagnosticDescriptor BadMetadata = Warn("BATON4007", "Flag metadata cannot be meant");

    /// <summary>Past its own last day.</summary>
    public static readonly DiagnosticDescriptor Expired = Warn("BATON4008", "Flag is past its last day");

    /// <summary>Nobody answers for it, or nobody says for how long.</summary>
    public static readonly DiagnosticDescriptor Unkept = Warn("BATON4009", "Flag says no owner, kind or last day");

    /// <summary>The code asks for a flag that the unit's own source does not define.</summary>
    public static readonly DiagnosticDescriptor UnknownReference = new("BATON4010", "Code asks for an unknown flag", Severity.Error, ExitCode.Usage);

    /// <summary>A flag that the unit names and no code of it asks for.</summary>
    public static readonly DiagnosticDescriptor Unreferenced = Warn("BATON4011", "Flag is named and not used");

    /// <summary>A flag's name that only the running program knows.</summary>
    public static readonly DiagnosticDescriptor NotConstant = new("BATON4012", "Flag name is not a constant", Severity.Info, ExitCode.Done);

    /// <summary>A source file that cannot be read.</summary>
    public static readonly DiagnosticDescriptor UnreadableCode = Warn("BATON4013", "Source file cannot be read");

    private static DiagnosticDescriptor Hold(string code, string title) => new(code, title, Severity.Error, ExitCode.Held);

    private static DiagnosticDescriptor Warn(string code, string title) => new(code, title, Severity.Warning, ExitCode.Done);
}
