namespace Baton.GitHub.Repositories;

/// <summary>A repository on a GitHub host.</summary>
/// <param name="Host">The web host in lower case, with its port if it is not the usual one: <c>github.com</c>, <c>git.example.com</c>.</param>
/// <param name="Owner">A user or an organisation.</param>
/// <param name="Name">Without <c>.git</c>.</param>
public sealed record GitHubRepository(string Host, string Owner, string Name)
{
    /// <summary>The host that everybody means.</summary>
    public const string PublicHost = "github.com";

    /// <summary><c>owner/name</c>.</summary>
    public string FullName => $"{Owner}/{Name}";

    /// <summary>The repository's page.</summary>
    public Uri WebUrl => new($"https://{Host}/{Owner}/{Name}");

    /// <summary>
    /// Where the host answers the REST API: a subdomain on github.com and on <c>*.ghe.com</c>, the path <c>/api/v3</c> on an
    /// Enterprise Server. See https://docs.github.com/en/enterprise-server/rest/quickstart and
    /// https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency.
    /// </summary>
    public Uri ApiUrl => IsPublic
        ? new($"https://api.{Host}/")
        : new($"https://{Host}/api/v3/");

    /// <summary>Whether the host is one that GitHub itself runs.</summary>
    public bool IsPublic => Host == PublicHost || Host.EndsWith(".ghe.com", StringComparison.Ordinal);

    /// <summary><c>host/owner/name</c>.</summary>
    public override string ToString() => $"{Host}/{Owner}/{Name}";
}
