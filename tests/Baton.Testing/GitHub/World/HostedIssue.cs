namespace Baton.Testing.GitHub;

/// <summary>An issue or a pull request: to comments and labels they are the same.</summary>
public sealed class HostedIssue
{
    public SortedSet<string> Labels { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SortedDictionary<long, string> Comments { get; } = [];

    /// <summary>Nobody but people with write access can comment, and tokens of apps are no people: https://github.com/semantic-release/github/issues/221.</summary>
    public bool Locked { get; set; }

    /// <summary>Transferred: the path of the issue that it is now, <c>repositories/99/issues/3</c>; 301 from then on. https://docs.github.com/en/rest/issues/issues#get-an-issue</summary>
    public string? MovedTo { get; set; }

    /// <summary>Deleted by an owner: 410 from then on.</summary>
    public bool Gone { get; set; }
}
