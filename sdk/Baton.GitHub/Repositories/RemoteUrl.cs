using System.Text.RegularExpressions;
using Baton.Core.Diagnostics;

namespace Baton.GitHub.Repositories;

/// <summary>
/// Reads a remote's URL in each form that git takes (see "GIT URLS" in git-clone(1)): <c>https://</c>, <c>http://</c>, <c>ssh://</c>,
/// <c>git://</c>, and scp's <c>user@host:path</c>.
/// </summary>
public static partial class RemoteUrl
{
    /// <summary>The repository that a remote's URL names.</summary>
    /// <param name="url">The URL. A password in it is neither kept nor repeated in a message.</param>
    public static Result<GitHubRepository> Parse(string url)
    {
        var match = Url().Match(url.Trim()) is { Success: true } full ? full : Scp().Match(url.Trim());
        if (!match.Success)
        {
            return Refuse(url);
        }

        var parts = match.Groups["path"].Value.TrimEnd('/').Split('/');
        var name = parts is [_, var last] && last.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? last[..^4] : parts[^1];
        return parts is [var owner, _] && Owner().IsMatch(owner) && Name().IsMatch(name) && name is not ("." or "..")
            ? new GitHubRepository(Host(match), owner, name)
            : Refuse(url);
    }

    /// <summary>The repository of the form <c>owner/name</c>, on a host.</summary>
    public static Result<GitHubRepository> Named(string fullName, string host = GitHubRepository.PublicHost) => Parse($"https://{host}/{fullName}");

    /// <summary>A URL without its user and password, and without a query, fit for a message.</summary>
    public static string WithoutCredentials(string url) => Credentials().Replace(url, "${scheme}");

    private static string Host(Match match)
    {
        var host = match.Groups["host"].Value.ToLowerInvariant();

        // Behind a firewall, git speaks to github.com through port 443 of this host:
        // https://docs.github.com/en/authentication/troubleshooting-ssh/using-ssh-over-the-https-port
        host = host is "ssh.github.com" or "www.github.com" ? GitHubRepository.PublicHost : host;
        var isWeb = match.Groups["scheme"].Value.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return isWeb && match.Groups["port"].Value is { Length: > 0 } port && port is not ("80" or "443") ? $"{host}:{port}" : host;
    }

    private static Diagnostic Refuse(string url) => GitHubDiagnostics.NoRepository.Report(
        $"'{WithoutCredentials(url)}' does not name a GitHub repository.",
        "Give \"repository\": \"owner/name\" under \"github\" in baton.json, or mend the remote: git remote set-url origin https://github.com/OWNER/NAME.git");

    [GeneratedRegex(@"^(?<scheme>https?|ssh|git|git\+ssh|ssh\+git)://(?:[^/]*@)?(?<host>[A-Za-z0-9._-]+)(?::(?<port>\d+))?/+(?<path>[^?#]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    // "Unless there is a slash before the first colon", says git, or one letter before it, which is a drive.
    [GeneratedRegex(@"^(?:[^@/:]+@)?(?<host>[A-Za-z0-9._-]{2,}):(?!/|\\)(?<path>[^?#:]+)$|^(?:[^@/:]+@)(?<host>[A-Za-z0-9._-]{2,}):/(?<path>[^?#:]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Scp();

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex("^[A-Za-z0-9._-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // Up to the last "@": a password may have one in it, and a slash too. What is cut off too much of is still fit for a message.
    [GeneratedRegex(@"^(?<scheme>[a-z+]+://)?(?:.*@)?|[?#].*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Credentials();
}
