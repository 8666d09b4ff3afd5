using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Baton.Testing.GitHub;

/// <summary>Which endpoint a request is for, and whether the token may use it.</summary>
internal static partial class Router
{
    private static readonly (string Method, string Begin, Regex Path, Func<Call, Task<Reply>> Endpoint)[] Routes =
    [
        Route("GET", "", RepositoryEndpoints.Get),
        Route("GET", "/immutable-releases", RepositoryEndpoints.Immutable),
        Route("GET", "/git/ref/(?<ref>.+)", RefEndpoints.Get),
        Route("POST", "/git/refs", RefEndpoints.CreateAsync),
        Route("DELETE", "/git/refs/(?<ref>.+)", RefEndpoints.Delete),
        Route("GET", "/git/tags/(?<sha>[^/]+)", RefEndpoints.GetTag),
        Route("POST", "/git/tags", RefEndpoints.CreateTagAsync),
        Route("GET", "/commits", RepositoryEndpoints.Commits),
        Route("GET", "/commits/(?<sha>[^/]+)", RepositoryEndpoints.Commit),
        Route("GET", "/commits/(?<sha>[^/]+)/pulls", RepositoryEndpoints.Pulls),
        Route("GET", "/commits/(?<sha>[^/]+)/statuses", StatusEndpoints.List),
        Route("POST", "/statuses/(?<sha>[^/]+)", StatusEndpoints.CreateAsync),
        Route("GET", @"/issues/(?<id>\d+)/comments", IssueEndpoints.Comments),
        Route("POST", @"/issues/(?<id>\d+)/comments", IssueEndpoints.CommentAsync),
        Route("DELETE", @"/issues/comments/(?<id>\d+)", IssueEndpoints.DeleteComment),
        Route("GET", @"/issues/(?<id>\d+)/labels", IssueEndpoints.Labels),
        Route("POST", @"/issues/(?<id>\d+)/labels", IssueEndpoints.AddLabelsAsync),
        Route("GET", "/milestones", IssueEndpoints.Milestones),
        Route("PATCH", @"/milestones/(?<id>\d+)", IssueEndpoints.UpdateMilestoneAsync),
        Route("POST", "/actions/workflows/(?<file>[^/]+)/dispatches", WorkflowEndpoints.DispatchAsync),
        Route("GET", "/actions/workflows/(?<file>[^/]+)/runs", WorkflowEndpoints.Runs),
        Route("GET", "/actions/workflows/(?<file>[^/]+)", WorkflowEndpoints.Get),
        Route("GET", "/releases", ReleaseEndpoints.List),
        Route("POST", "/releases", ReleaseEndpoints.CreateAsync),
        Route("GET", "/releases/latest", ReleaseEndpoints.Latest),
        Route("GET", "/releases/tags/(?<tag>.+)", ReleaseEndpoints.ByTag),
        Route("GET", @"/releases/(?<id>\d+)", ReleaseEndpoints.Get),
        Route("PATCH", @"/releases/(?<id>\d+)", ReleaseEndpoints.UpdateAsync),
        Route("DELETE", @"/releases/(?<id>\d+)", ReleaseEndpoints.Delete),
        Route("GET", @"/releases/(?<id>\d+)/assets", AssetEndpoints.List),
        Route("POST", @"/releases/(?<id>\d+)/assets", UploadEndpoint.UploadAsync),
        Route("GET", @"/releases/assets/(?<id>\d+)", AssetEndpoints.Get),
        Route("DELETE", @"/releases/assets/(?<id>\d+)", AssetEndpoints.Delete),
    ];

    public static Task<Reply> AnswerAsync(GitHubServer server, HttpContext http, LoggedRequest logged)
    {
        var path = http.Request.Path.Value!;
        if (path.StartsWith("/storage/", StringComparison.Ordinal))
        {
            return Task.FromResult(AssetEndpoints.Storage(server, http.Request));
        }

        // https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent
        if (http.Request.Headers.UserAgent.Count == 0)
        {
            return Task.FromResult(Refusal.Of(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header."));
        }

        // https://docs.github.com/en/rest/about-the-rest-api/api-versions
        if (http.Request.Headers["X-GitHub-Api-Version"] is { Count: > 0 } version && version != "2022-11-28")
        {
            return Task.FromResult(Refusal.Of(400, $"API version '{version}' is not supported."));
        }

        // Nobody in particular reads what is public: https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
        var authorization = http.Request.Headers.Authorization.ToString();
        var role = server.Behaviour.IsPublic ? Role.Read : Role.None;
        if (authorization.Length > 0 && (authorization.Split(' ', 2) is not ["token" or "Bearer" or "bearer", var secret] || !server.Tokens.TryGetValue(secret, out role)))
        {
            return Task.FromResult(Refusal.BadCredentials());
        }

        if (path == "/user")
        {
            return Task.FromResult(RepositoryEndpoints.User());
        }

        if (path is "/search/issues" or "/api/v3/search/issues" && HttpMethods.IsGet(http.Request.Method))
        {
            return Task.FromResult(SearchEndpoint.Issues(server, http.Request, role));
        }

        if (Moved(server, http.Request) is { } moved)
        {
            return Task.FromResult(moved);
        }

        path = ById().Replace(path, id => server.Repositories.ElementAtOrDefault(int.Parse(id.Groups["id"].Value) - 1) is { } repository ? $"{id.Groups["root"]}/repos/{repository.FullName}" : id.Value);
        foreach (var (method, begin, pattern, endpoint) in Routes)
        {
            // Most patterns need not be asked.
            if (method == http.Request.Method && path.Contains(begin, StringComparison.Ordinal) && pattern.Match(path) is { Success: true } match)
            {
                return Endpoint(server, http, logged, role, match, endpoint);
            }
        }

        return Task.FromResult(Refusal.NotFound());
    }

    /// <summary>
    /// "API requests … may return a redirect": a repository that was renamed is found by its id from then on, whatever is asked for, and with the token that was sent first.
    /// https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
    /// </summary>
    private static Reply? Moved(GitHubServer server, HttpRequest request)
    {
        var at = server.Repositories.FindIndex(r => r.FormerName is { } former && $"{request.Path}/".Contains($"/repos/{former}/", StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            return null;
        }

        var path = $"{request.Path}".Replace($"/repos/{server.Repositories[at].FormerName}", $"/repositories/{at + 1}", StringComparison.OrdinalIgnoreCase);
        return Refusal.Of(HttpMethods.IsGet(request.Method) ? 301 : 307, "Moved Permanently").With("Location", new Uri(server.Url, path.TrimStart('/') + request.QueryString).ToString());
    }

    private static Task<Reply> Endpoint(GitHubServer server, HttpContext http, LoggedRequest logged, Role role, Match match, Func<Call, Task<Reply>> endpoint)
    {
        var repository = server.Repositories.Find(r => r.FullName.Equals($"{match.Groups["owner"]}/{match.Groups["repo"]}", StringComparison.OrdinalIgnoreCase));

        // "you may receive 404 … if you use a token without access": https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource
        if (repository is null || role == Role.None)
        {
            return Task.FromResult(Refusal.NotFound());
        }

        if (!HttpMethods.IsGet(http.Request.Method))
        {
            // The header names what would have been enough: https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
            if (role < Role.Write)
            {
                return Task.FromResult(Refusal.Of(403, "Resource not accessible by integration").With("x-accepted-github-permissions", "contents=write"));
            }

            // https://github.com/r-universe-org/help/issues/247
            if (repository.Archived)
            {
                return Task.FromResult(Refusal.Of(403, "Repository was archived so is read-only."));
            }
        }

        return endpoint(new Call(server, http, repository, role, match, logged));
    }

    private static (string, string, Regex, Func<Call, Task<Reply>>) Route(string method, string path, Func<Call, Reply> endpoint) => Route(method, path, call =>
    {
        lock (call.Repository)
        {
            return Task.FromResult(endpoint(call));
        }
    });

    private static (string, string, Regex, Func<Call, Task<Reply>>) Route(string method, string path, Func<Call, Task<Reply>> endpoint) =>
        (method, path.Split('(')[0], new Regex($"^(?:/api/v3|/api/uploads)?/repos/(?<owner>[^/]+)/(?<repo>[^/]+){path}$", RegexOptions.CultureInvariant), endpoint);

    [GeneratedRegex(@"^(?<root>/api/v3|/api/uploads)?/repositories/(?<id>\d+)(?=/|$)")]
    private static partial Regex ById();
}
