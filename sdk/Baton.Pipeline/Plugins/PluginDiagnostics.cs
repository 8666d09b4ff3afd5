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
}
