namespace Baton.Core.Configuration;

/// <summary>A GitHub repository to release to.</summary>
/// <param name="Repository"><c>owner/name</c>; null for the one that the remote names.</param>
/// <param name="Draft">Leave the release a draft.</param>
public sealed record GitHubConfiguration(string? Repository, bool Draft);
