using Baton.Core.Diagnostics;

namespace Baton.Feeds;

/// <summary>What keeps a package from a feed.</summary>
public static class FeedDiagnostics
{
    /// <summary>NuGet's configuration has no feed of this name.</summary>
    public static readonly DiagnosticDescriptor UnknownSource = new("BATON6200", "No such NuGet source", Severity.Error, ExitCode.Usage);

    /// <summary>There is no key to push with.</summary>
    public static readonly DiagnosticDescriptor NoKey = new("BATON6201", "No key for the feed", Severity.Error, ExitCode.Usage);

    /// <summary>The feed refuses the key, or the key may not push this package.</summary>
    public static readonly DiagnosticDescriptor BadKey = new("BATON6202", "The feed refuses the key", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>The feed gives no answer, or fails.</summary>
    public static readonly DiagnosticDescriptor Unreachable = new("BATON6203", "The feed gives no answer", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>This version is on the feed with another content.</summary>
    public static readonly DiagnosticDescriptor OtherBytes = new("BATON6204", "The feed has another package of this version", Severity.Error, ExitCode.StepFailed);

    /// <summary>The feed took the package and does not show it.</summary>
    public static readonly DiagnosticDescriptor NotYetThere = new("BATON6205", "The feed does not show the package yet", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>The feed does not take the package.</summary>
    public static readonly DiagnosticDescriptor Refused = new("BATON6206", "The feed refuses the package", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>The key could not be had in exchange for the workflow's identity.</summary>
    public static readonly DiagnosticDescriptor NoExchange = new("BATON6207", "Trusted publishing gave no key", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>The package on this machine cannot be read, or is not the one of the release.</summary>
    public static readonly DiagnosticDescriptor BadPackage = new("BATON6208", "The package cannot be pushed", Severity.Error, ExitCode.StepFailed);

    /// <summary>What the look before the build found.</summary>
    public static readonly DiagnosticDescriptor State = new("BATON6209", "State of the feed", Severity.Info, ExitCode.Done);
}
