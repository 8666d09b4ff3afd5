using Baton.GitHub.Api;
using Baton.GitHub.Repositories;

namespace Baton.GitHub.Tests.Api;

/// <summary>Which token goes to which host. A remote's URL is no reason to send it one: gitlab.com is a host too.</summary>
public sealed class AccessFromTheEnvironment
{
    [Theory]
    [InlineData("github.com", "GITHUB_TOKEN=a", "a", "https://api.github.com/")]
    [InlineData("github.com", "GH_TOKEN=b", "b", "https://api.github.com/")]
    [InlineData("github.com", "GITHUB_TOKEN=a GH_TOKEN=b", "a", "https://api.github.com/")]
    [InlineData("github.com", "GH_ENTERPRISE_TOKEN=c GITHUB_ENTERPRISE_TOKEN=d", null, "https://api.github.com/")]
    [InlineData("acme.ghe.com", "GH_TOKEN=b", "b", "https://api.acme.ghe.com/")]
    [InlineData("gitlab.com", "GITHUB_TOKEN=a GH_TOKEN=b", null, "https://gitlab.com/api/v3/")]
    [InlineData("ghe.com.example.com", "GITHUB_TOKEN=a", null, "https://ghe.com.example.com/api/v3/")]
    [InlineData("evilghe.com", "GITHUB_TOKEN=a", null, "https://evilghe.com/api/v3/")]
    [InlineData("git.example.com", "GITHUB_TOKEN=a GH_ENTERPRISE_TOKEN=c", "c", "https://git.example.com/api/v3/")]
    [InlineData("git.example.com", "GITHUB_TOKEN=a GITHUB_ENTERPRISE_TOKEN=d", "d", "https://git.example.com/api/v3/")]
    [InlineData("git.example.com", "GITHUB_ENTERPRISE_TOKEN=d GH_ENTERPRISE_TOKEN=c", "c", "https://git.example.com/api/v3/")]
    [InlineData("git.example.com", "GITHUB_TOKEN=a GITHUB_SERVER_URL=https://github.com GITHUB_API_URL=https://api.github.com", null, "https://git.example.com/api/v3/")]
    [InlineData("git.example.com", "GITHUB_TOKEN=a GITHUB_SERVER_URL=https://git.example.com GITHUB_API_URL=https://git.example.com/api/v3", "a", "https://git.example.com/api/v3/")]
    [InlineData("git.example.com", "GITHUB_TOKEN=a GITHUB_SERVER_URL=https://GIT.example.com/", "a", "https://git.example.com/api/v3/")]
    [InlineData("git.example.com:8443", "GITHUB_TOKEN=a GITHUB_SERVER_URL=https://git.example.com", null, "https://git.example.com:8443/api/v3/")]
    [InlineData("git.example.com", "GITHUB_TOKEN=a GITHUB_API_URL=https://proxy.example.com/github/", "a", "https://proxy.example.com/github/")]
    [InlineData("git.example.com", "GITHUB_TOKEN=a GITHUB_API_URL=proxy", null, "https://git.example.com/api/v3/")]
    [InlineData("github.com", "GH_TOKEN=b GITHUB_SERVER_URL=https://git.example.com GITHUB_API_URL=https://git.example.com/api/v3", "b", "https://api.github.com/")]
    [InlineData("github.com", "GITHUB_TOKEN=a GITHUB_API_URL=http://127.0.0.1:8080", "a", "http://127.0.0.1:8080/")]
    public void IsForItsOwnHost(string host, string variables, string? token, string api)
    {
        var set = variables.Split(' ').Select(v => v.Split('=', 2)).ToDictionary(v => v[0], v => v[1]);

        var access = GitHubAccess.FromEnvironment(set, new GitHubRepository(host, "acme", "web"), TimeProvider.System);

        Assert.Equal((token, api), (access.Token?.Reveal(), access.ApiUrl.ToString()));
    }
}
