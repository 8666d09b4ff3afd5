namespace Baton.GitHub.Api.Wire;

/// <summary>A pull request of a list.</summary>
internal sealed class PullWire
{
    public int Number { get; set; }

    public string Title { get; set; } = "";

    /// <summary>Who opened it; null when the account is gone.</summary>
    public AccountWire? User { get; set; }

    /// <summary>Null while it is open, or when it was closed unmerged.</summary>
    public DateTimeOffset? MergedAt { get; set; }

    public string? MergeCommitSha { get; set; }

    public List<LabelWire> Labels { get; set; } = [];
}
