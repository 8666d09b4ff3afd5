using Baton.Core.Diagnostics;

namespace Baton.GitHub;

/// <summary>What publishing to GitHub has to say.</summary>
public static class GitHubDiagnostics
{
    /// <summary>The remote's URL names no repository.</summary>
    public static readonly DiagnosticDescriptor NoRepository = new("BATON6106", "Remote is not a GitHub repository", Severity.Error, ExitCode.Usage);

    /// <summary>GitHub would rename the asset.</summary>
    public static readonly DiagnosticDescriptor AssetName = new("BATON6120", "Asset name would be rewritten by GitHub", Severity.Error, ExitCode.Usage);

    /// <summary>Too many, too large, or empty.</summary>
    public static readonly DiagnosticDescriptor AssetLimit = new("BATON6121", "Asset is beyond GitHub's limits", Severity.Error, ExitCode.Usage);
}
