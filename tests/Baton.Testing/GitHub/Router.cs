using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Baton.Testing.GitHub;

/// <summary>Which endpoint a request is for, and whether the token may use it.</summary>
internal static partial class Router
{
    private const string ReadsContents = "contents=read";
    private const string WritesContents = "contents=write";
    private const string WritesTags = "contents=write; contents=write,workflows=write";
    private const string ReadsIssues = "issues=read; pull_requests=read";
    private const string WritesIssues = "issues=write; pull_requests=write";

    /// <summary>Each with the permissions that are enough for it: https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens.</summary>
    private static readonly EndpointRoute[] Routes =
    [
        EndpointRoute.Of("GET", "", "metadata=read", RepositoryEndpoints.Get),
        EndpointRoute.Of("GET", "/immutable-releases", "administration=read", RepositoryEndpoints.Immutable),
        EndpointRoute.Of("GET", "/git/ref/(?<ref>.+)", ReadsContents, RefEndpoints.Get),
        EndpointRoute.Of("POST", "/git/refs", WritesTags, RefEndpoints.CreateAsync),
        EndpointRoute.Of("DELETE", "/git/refs/(?<ref>.+)", WritesContents, RefEndpoints.Delete),
        EndpointRoute.Of("GET", "/git/tags/(?<sha>[^/]+)", ReadsContents, RefEndpoints.GetTag),
        EndpointRoute.Of("POST", "/git/tags", WritesContents, RefEndpoints.CreateTagAsync),
        EndpointRoute.Of("POST", "/git/commits", WritesContents, CommitEndpoint.CreateAsync),
        EndpointRoute.Of("GET", "/commits", ReadsContents, RepositoryEndpoints.Commits),
        EndpointRoute.Of("GET", "/commits/(?<sha>[^/]+)", ReadsContents, RepositoryEndpoints.Commit),
        EndpointRoute.Of("GET", "/commits/(?<sha>[^/]+)/pulls", "pull_requests=read", RepositoryEndpoints.Pulls),
        EndpointRoute.Of("GET", "/commits/(?<sha>[^/]+)/statuses", "statuses=read", StatusEndpoints.List),
        EndpointRoute.Of("POST", "/statuses/(?<sha>[^/]+)", "statuses=write", StatusEndpoints.CreateAsync),
        EndpointRoute.Of("GET", @"/issues/(?<id>\d+)/comments", ReadsIssues, IssueEndpoints.Comments),
        EndpointRoute.Of("POST", @"/issues/(?<id>\d+)/comments", WritesIssues, IssueEndpoints.CommentAsync),
        EndpointRoute.Of("DELETE", @"/issues/comments/(?<id>\d+)", WritesIssues, IssueEndpoints.DeleteComment),
        EndpointRoute.Of("GET", @"/issues/(?<id>\d+)/labels", ReadsIssues, IssueEndpoints.Labels),
        EndpointRoute.Of("POST", @"/issues/(?<id>\d+)/labels", WritesIssues, IssueEndpoints.AddLabelsAsync),
        EndpointRoute.Of("GET", "/milestones", ReadsIssues, IssueEndpoints.Milestones),
        EndpointRoute.Of("PATCH", @"/milestones/(?<id>\d+)", WritesIssues, IssueEndpoints.UpdateMilestoneAsync),
        EndpointRoute.Of("POST", "/actions/workflows/(?<file>[^/]+)/dispatches", "actions=write", WorkflowEndpoints.DispatchAsync),
        EndpointRoute.Of("GET", "/actions/workflows/(?<file>[^/]+)/runs", "actions=read", WorkflowEndpoints.Runs),
        EndpointRoute.Of("GET", "/actions/workflows/(?<file>[^/]+)", "actions=read", WorkflowEndpoints.Get),
        EndpointRoute.Of("GET", "/releases", ReadsContents, ReleaseEndpoints.List),
        EndpointRoute.Of("POST", "/releases", WritesTags, ReleaseEndpoints.CreateAsync),
        EndpointRoute.Of("GET", "/releases/latest", ReadsContents, ReleaseEndpoints.Latest),
        EndpointRoute.Of("GET", "/releases/tags/(?<tag>.+)", ReadsContents, ReleaseEndpoints.ByTag),
        EndpointRoute.Of("GET", @"/releases/(?<id>\d+)", ReadsContents, ReleaseEndpoints.Get),
        EndpointRoute.Of("PATCH", @"/releases/(?<id>\d+)", WritesTags, ReleaseEndpoints.UpdateAsync),
        EndpointRoute.Of("DELETE", @"/releases/(?<id>\d+)", WritesContents, ReleaseEndpoints.Delete),
        EndpointRoute.Of("GET", @"/releases/(?<id>\d+)/assets", ReadsContents, AssetEndpoints.List),
        EndpointRoute.Of("POST", @"/releases/(?<id>\d+)/assets", WritesContents, UploadEndpoint.UploadAsync),
        EndpointRoute.Of("GET", @"/releases/assets/(?<id>\d+)", ReadsContents, AssetEndpoints.Get),
        EndpointRoute.Of("DELETE", @"/releases/assets/(?<id>\d+)", WritesContents, AssetEndpoints.Delete),
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
        foreach (var route in Routes)
        {
            if (route.Match(http.Request.Method, path) is { Success: true } match)
            {
                return EndpointAsync(server, http, logged, role, match, route);
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
        return Refusal.Of(HttpMethods.IsGet(request.Method) ? 301 : 307, "Moved Permanently").With(
            "Location", server.Behaviour.RelativeLocations ? request.PathBase + path + request.QueryString : new Uri(server.Url, path.TrimStart('/') + request.QueryString).ToString());
    }

    /// <summary>
    /// Tokens without scopes are told with every answer, whatever it is, what the endpoint takes, and never what they lack:
    /// https://github.blog/changelog/2023-08-10-x-accepted-github-permissions-header-for-fine-grained-permission-actors/
    /// </summary>
    private static async Task<Reply> EndpointAsync(GitHubServer server, HttpContext http, LoggedRequest logged, Role role, Match match, EndpointRoute route)
    {
        Reply reply;
        try
        {
            reply = await AnswerAsync(server, http, logged, role, match, route);
        }
        catch (RefusedException refused)
        {
            reply = refused.Reply;
        }

        var token = http.Request.Headers.Authorization.ToString().Split(' ')[^1];
        return token.Length > 0 && !server.Scopes.ContainsKey(token) ? reply.With("x-accepted-github-permissions", route.Accepts) : reply;
    }

    private static async Task<Reply> AnswerAsync(GitHubServer server, HttpContext http, LoggedRequest logged, Role role, Match match, EndpointRoute route)
    {
        var repository = server.Repositories.Find(r => r.FullName.Equals($"{match.Groups["owner"]}/{match.Groups["repo"]}", StringComparison.OrdinalIgnoreCase));

        // "you may receive 404 … if you use a token without access": https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource
        if (repository is null || !role.SeesIt)
        {
            return Refusal.NotFound();
        }

        if (server.Behaviour.SingleSignOn)
        {
            return Refusal.Of(403, "Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.")
                .With("X-GitHub-SSO", $"required; url=https://github.com/orgs/{repository.Owner}/sso?authorization_request=AAAA");
        }

        // "This endpoint can be used without … the aforementioned permissions if only public resources are requested", as is said of each that reads; but for the settings.
        var isRead = HttpMethods.IsGet(http.Request.Method);
        if (!role.HasOneOf(route.Accepts) && !(isRead && server.Behaviour.IsPublic && !route.Accepts.StartsWith("administration", StringComparison.Ordinal)))
        {
            return Refusal.Of(403, "Resource not accessible by integration");
        }

        // https://github.com/r-universe-org/help/issues/247
        return !isRead && repository.Archived ? Refusal.Of(403, "Repository was archived so is read-only.") : await route.Endpoint(new Call(server, http, repository, role, match, logged));
    }

    [GeneratedRegex(@"^(?<root>/api/v3|/api/uploads)?/repositories/(?<id>\d+)(?=/|$)")]
    private static partial Regex ById();
}
