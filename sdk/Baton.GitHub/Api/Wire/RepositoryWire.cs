namespace Baton.GitHub.Api.Wire;

/// <summary>A repository as the API shows it.</summary>
internal sealed class RepositoryWire
{
    public string FullName { get; set; } = "";

    public bool Archived { get; set; }

    public bool Private { get; set; }

    /// <summary>Null when it is not told.</summary>
    public bool? HasIssues { get; set; }

    /// <summary>What the token may do; null when it is not told.</summary>
    public Rights? Permissions { get; set; }

    internal sealed class Rights
    {
        public bool Pull { get; set; }

        public bool Push { get; set; }
    }
}
