using Baton.Core.Diagnostics;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Addresses;

/// <summary>What can go wrong before a release that is elsewhere can be deployed.</summary>
public static class FetchDiagnostics
{
    /// <summary>There is no environments file where one is needed.</summary>
    public static readonly DiagnosticDescriptor NoHostFile = new("BATON2150", "Environments file cannot be read", Severity.Error, ExitCode.Usage);

    /// <summary>The environments file does not allow this unit.</summary>
    public static readonly DiagnosticDescriptor UnitNotAllowed = new("BATON2151", "Unit is not in the environments file", Severity.Error, ExitCode.Usage);

    /// <summary>The text names no release.</summary>
    public static readonly DiagnosticDescriptor BadAddress = new("BATON2152", "Release to deploy is not understood", Severity.Error, ExitCode.Usage);

    /// <summary>No place has the release.</summary>
    public static readonly DiagnosticDescriptor NotFound = new("BATON7018", "Release to deploy was not found", Severity.Error, ExitCode.Usage);

    /// <summary>The release or one of its artifacts cannot be downloaded.</summary>
    public static readonly DiagnosticDescriptor CannotFetch = new("BATON7019", "Release cannot be fetched", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>A unit was named that is not the one of this folder or this file.</summary>
    internal static Diagnostic Elsewhere(string named, ReleaseUnit unit) => UnitNotAllowed.Report(
        $"'{named}' is not the release unit of {(unit.Configuration.File is { } file ? $"'{file}'" : "this folder")}, which is '{unit.Configuration.Name}'.",
        "Run it in the folder of that unit, or with an environments file that has it: --environments FILE.");
}
