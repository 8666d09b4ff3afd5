using Baton.Core.Diagnostics;

namespace Baton.Core.Versioning;

/// <summary>What can be wrong with a version that is asked for.</summary>
public static class VersioningDiagnostics
{
    /// <summary>Not SemVer 2.</summary>
    public static readonly DiagnosticDescriptor NotSemVer = new("BATON1050", "Not a SemVer 2 version", Severity.Error, ExitCode.Usage);

    /// <summary>Not higher than the last one.</summary>
    public static readonly DiagnosticDescriptor NotNewer = new("BATON1051", "Version is not higher than the last one", Severity.Error, ExitCode.Usage);

    /// <summary>A number of the version would leave 32 bits.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new("BATON1052", "Version number too large", Severity.Error, ExitCode.Usage);

    /// <summary>An identifier or build metadata that SemVer does not allow.</summary>
    public static readonly DiagnosticDescriptor BadOption = new("BATON1053", "Versioning option is not valid", Severity.Error, ExitCode.Usage);

    /// <summary>A pathspec that Baton does not know.</summary>
    public static readonly DiagnosticDescriptor BadPathspec = new("BATON1054", "Pathspec is not valid", Severity.Error, ExitCode.Usage);

    /// <summary>Tags under a prefix that nobody set are newer versions.</summary>
    public static readonly DiagnosticDescriptor OtherPrefix = new("BATON1014", "Version tags with another prefix", Severity.Warning, ExitCode.Usage);

    /// <summary>The same, where the version would leave the machine.</summary>
    public static readonly DiagnosticDescriptor OtherPrefixLeaves = new(
        "BATON1015", "Version without newer tags must not leave the machine", Severity.Error, ExitCode.Usage);

    /// <summary>A commit looks like a breaking change and counts as something else.</summary>
    public static readonly DiagnosticDescriptor Lookalike = new("BATON1016", "Looks like a breaking change", Severity.Warning, ExitCode.Usage);

    /// <summary>A maintenance branch has a change that its range of versions has no room for.</summary>
    public static readonly DiagnosticDescriptor HeldBack = new("BATON1055", "Change too big for a maintenance branch", Severity.Warning, ExitCode.Usage);

    /// <summary>A maintenance branch keeps to the numbers in its name.</summary>
    public static readonly DiagnosticDescriptor OutOfRange = new("BATON1056", "Version outside of the maintenance branch", Severity.Error, ExitCode.Usage);

    /// <summary>No commit since the last release calls for another one.</summary>
    public static readonly DiagnosticDescriptor NothingToRelease = new("BATON1303", "Nothing to release", Severity.Info, ExitCode.Done);

    /// <summary>A bump is decided by commits that this clone does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownSinceRelease = new("BATON1304", "Commits since the last release are missing", Severity.Error, ExitCode.Usage);
}
