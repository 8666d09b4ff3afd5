namespace Baton.Testing.Git;

/// <summary>A tag of a made-up history.</summary>
/// <param name="Name">Without <c>refs/tags/</c>.</param>
/// <param name="Commit">The number of the commit that it marks.</param>
/// <param name="IsAnnotated">Whether there is a tag object.</param>
public sealed record HistoryTag(string Name, int Commit, bool IsAnnotated);
