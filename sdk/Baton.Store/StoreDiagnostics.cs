using Baton.Core.Diagnostics;

namespace Baton.Store;

/// <summary>What can go wrong with a folder of releases.</summary>
public static class StoreDiagnostics
{
    /// <summary>The release is there already, with other bytes.</summary>
    public static readonly DiagnosticDescriptor OtherBytes = Error("BATON6001", "Published already with other bytes");

    /// <summary>The folder cannot be written.</summary>
    public static readonly DiagnosticDescriptor CannotWrite = Error("BATON6002", "Folder cannot be written");

    /// <summary>An artifact is not what the release record says.</summary>
    public static readonly DiagnosticDescriptor Damaged = Error("BATON6003", "Artifact is damaged");

    /// <summary>No such release.</summary>
    public static readonly DiagnosticDescriptor NotFound = Error("BATON6004", "Release is not in the store");

    /// <summary>An artifact is no longer what it was when it was packed.</summary>
    public static readonly DiagnosticDescriptor ArtifactChanged = Error("BATON6005", "Artifact changed while it was published");

    /// <summary>Another run holds the folder of the unit.</summary>
    public static readonly DiagnosticDescriptor Busy = new("BATON6006", "Another run is publishing", Severity.Error, ExitCode.Locked);

    /// <summary>The folder cannot be read.</summary>
    public static readonly DiagnosticDescriptor CannotRead = Error("BATON6007", "Folder cannot be read");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, title, Severity.Error, ExitCode.StepFailed);
}
