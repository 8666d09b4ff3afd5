namespace Baton.GitHub.Api.Wire;

/// <summary>A release as the API shows it, with what Octokit 14 does not know.</summary>
internal sealed class ReleaseWire
{
    public long Id { get; set; }

    public string TagName { get; set; } = "";

    /// <summary>What it was made of: a branch, or a commit.</summary>
    public string? TargetCommitish { get; set; }

    public string? Name { get; set; }

    public string? Body { get; set; }

    public bool Draft { get; set; }

    public bool Prerelease { get; set; }

    public bool Immutable { get; set; }

    /// <summary>Null for a draft.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    public string HtmlUrl { get; set; } = "";

    /// <summary>With <c>{?name,label}</c> at its end.</summary>
    public string UploadUrl { get; set; } = "";
}
