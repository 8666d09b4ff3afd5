namespace Baton.Testing.GitHub;

/// <summary>A pull request, and the commits that came with it, the one that merged it last.</summary>
public sealed record HostedPull(int Number, string Title, string Author, bool Merged, IReadOnlyList<string> Labels, IReadOnlyList<string> Commits, string Body = "")
{
    /// <summary>In the order of their numbers.</summary>
    public DateTimeOffset? MergedAt => Merged ? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(Number) : null;
}
