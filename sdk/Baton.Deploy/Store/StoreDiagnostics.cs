using Baton.Core.Diagnostics;

namespace Baton.Deploy.Store;

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

    private static DiagnosticDescriptor Error(string code, string title) => new(code, title, Severity.Error, ExitCode.StepFailed);
}
