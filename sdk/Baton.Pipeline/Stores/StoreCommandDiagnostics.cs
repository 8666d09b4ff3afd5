using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Stores;

/// <summary>What can go wrong with the commands of <c>baton store</c>.</summary>
public static class StoreCommandDiagnostics
{
    /// <summary>The command line of <c>baton store</c> is not understood.</summary>
    public static readonly DiagnosticDescriptor NotUnderstood = new("BATON6230", "Store command is not understood", Severity.Error, ExitCode.Usage);

    /// <summary>The unit publishes to no store.</summary>
    public static readonly DiagnosticDescriptor NoStore = new("BATON6231", "Unit has no store", Severity.Error, ExitCode.Usage);

    /// <summary>The folder that a release was to be put in has something else.</summary>
    public static readonly DiagnosticDescriptor FolderInUse = new("BATON6232", "Folder has other files", Severity.Error, ExitCode.Usage);

    /// <summary>The release is live somewhere, or a rollback would need it.</summary>
    public static readonly DiagnosticDescriptor InUse = new("BATON6233", "Release is in use", Severity.Error, ExitCode.Held);

    /// <summary>It is unknown which releases are in use.</summary>
    public static readonly DiagnosticDescriptor UseUnknown = new("BATON6234", "It is unknown which releases are in use", Severity.Error, ExitCode.Held);
}
