namespace Baton.Testing.GitHub;

/// <summary>What a token may do.</summary>
public enum Role
{
    /// <summary>Not even see the repository.</summary>
    None,

    /// <summary>Read, drafts aside.</summary>
    Read,

    /// <summary>Write contents, but not workflows: what the token of GitHub Actions can be given.</summary>
    Write,

    /// <summary>Write contents and workflows.</summary>
    WriteWorkflows,
}
