namespace Baton.GitHub.Plugin;

/// <summary>A GitHub repository to release to.</summary>
/// <param name="Repository"><c>owner/name</c>; null for the one that the remote names.</param>
/// <param name="Draft">Leave the release a draft.</param>
public sealed record GitHubConfiguration(string? Repository, bool Draft)
{
    /// <summary>Give the commit a status with the test counts.</summary>
    public bool Status { get; init; }

    /// <summary>Close the milestone that is named like the version or the tag.</summary>
    public bool Milestone { get; init; }

    /// <summary>Tell the issues and pull requests of the release that it is out.</summary>
    public bool Comment { get; init; }

    /// <summary>The label that the issues and pull requests of the release get; null for none.</summary>
    public string? Label { get; init; }

    /// <summary>The file name of the workflow that is started on the tag once the release is out, such as <c>deploy.yml</c>; null for none.</summary>
    public string? Dispatch { get; init; }
}
