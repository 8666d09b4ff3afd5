namespace Baton.Testing.GitHub;

/// <summary>An issue or a pull request: to comments and labels they are the same.</summary>
public sealed class HostedIssue
{
    public SortedSet<string> Labels { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SortedDictionary<long, string> Comments { get; } = [];

    /// <summary>Deleted by an owner: 410 from then on.</summary>
    public bool Gone { get; set; }
}
