using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Plugins;

/// <summary>What can be wrong with the assemblies that <c>plugins</c> in baton.json names.</summary>
public static class PluginDiagnostics
{
    /// <summary>The file is missing, is no assembly, or needs an assembly that is missing.</summary>
    public static readonly DiagnosticDescriptor CannotLoad = new("BATON2090", "Plugin cannot be loaded", Severity.Error, ExitCode.Usage);

    /// <summary>It was compiled for other plugin interfaces.</summary>
    public static readonly DiagnosticDescriptor OtherVersion = new("BATON2091", "Plugin was compiled for another version of Baton", Severity.Error, ExitCode.Usage);

    /// <summary>The assembly has no such plugin, or none at all.</summary>
    public static readonly DiagnosticDescriptor NoSuchType = new("BATON2092", "Assembly has no such plugin", Severity.Error, ExitCode.Usage);

    /// <summary>Two plugins of one kind have the same name.</summary>
    public static readonly DiagnosticDescriptor NameTaken = new("BATON2093", "Two plugins have the same name", Severity.Error, ExitCode.Usage);

    /// <summary>Its name cannot be a key of baton.json, or is one that baton.json has already.</summary>
    public static readonly DiagnosticDescriptor BadName = new("BATON2094", "Plugin has an invalid name", Severity.Error, ExitCode.Usage);

    /// <summary>It has thrown an exception.</summary>
    public static readonly DiagnosticDescriptor Failed = new("BATON2095", "Plugin failed", Severity.Error, ExitCode.StepFailed);
}
