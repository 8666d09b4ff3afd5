namespace Baton.Core.Configuration;

/// <summary>One place to publish to: exactly one of the three is set.</summary>
/// <param name="Folder">A folder, relative to the unit's folder.</param>
/// <param name="GitHub">A GitHub repository.</param>
/// <param name="NuGet">A NuGet feed.</param>
public sealed record PublisherConfiguration(string? Folder, GitHubConfiguration? GitHub, NuGetConfiguration? NuGet)
{
    /// <summary>Whether what is published there stays on this machine.</summary>
    public bool IsLocal => Folder is not null;
}
