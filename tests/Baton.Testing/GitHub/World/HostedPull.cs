namespace Baton.Testing.GitHub;

/// <summary>A pull request, and the commits that came with it.</summary>
public sealed record HostedPull(int Number, string Title, string Author, bool Merged, IReadOnlyList<string> Labels, IReadOnlyList<string> Commits, string Body = "");
