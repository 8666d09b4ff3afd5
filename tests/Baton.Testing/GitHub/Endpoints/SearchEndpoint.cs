using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Baton.Testing.GitHub;

/// <summary>
/// https://docs.github.com/en/rest/search/search#search-issues-and-pull-requests, as far as pull requests of one author in one repository are searched
/// for. Every qualifier that it does not know is refused, so that no test rests on one that was ignored.
/// </summary>
internal static class SearchEndpoint
{
    public static Reply Issues(GitHubServer server, HttpRequest request, Role role)
    {
        if (request.Query["q"].ToString() is not { Length: > 0 } query)
        {
            return Refusal.Validation(("Search", "q", "missing", null));
        }

        // "q can have at most 256 characters": https://docs.github.com/en/rest/search/search#limitations-on-query-length
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (query.Length > 256 || words.FirstOrDefault(w => w is not ("is:pull-request" or "is:merged") && !w.StartsWith("repo:", StringComparison.Ordinal) && !w.StartsWith("author:", StringComparison.Ordinal)) is not null)
        {
            return Refusal.Validation(("Search", "q", "invalid", "The search is longer than 256 characters, or has a qualifier that is not known here."));
        }

        // "Query must include 'is:issue' or 'is:pull-request'", for tokens of apps.
        if (!words.Contains("is:pull-request"))
        {
            return Refusal.Validation(("Search", "q", "invalid", "Query must include 'is:issue' or 'is:pull-request'"));
        }

        var author = words.FirstOrDefault(w => w.StartsWith("author:", StringComparison.Ordinal))?["author:".Length..];
        var name = words.FirstOrDefault(w => w.StartsWith("repo:", StringComparison.Ordinal))?["repo:".Length..];
        var repository = !role.SeesIt ? null : server.Repositories.Find(r => r.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (repository is null || (author is not null && repository.Hidden.Contains(author)))
        {
            return Refusal.Validation(("Search", "q", "invalid", "The listed users and repositories cannot be searched either because the resources do not exist or you do not have permission to view them."));
        }

        lock (repository)
        {
            var found = repository.Pulls.Where(p => (author is null || p.Author.Equals(author, StringComparison.OrdinalIgnoreCase)) && (p.Merged || !words.Contains("is:merged")));
            var ascends = request.Query["sort"] == "created" && request.Query["order"] == "asc";
            var sorted = (ascends ? found.OrderBy(p => p.Number) : found.OrderByDescending(p => p.Number)).ToList();
            var size = Math.Clamp(int.TryParse(request.Query["per_page"], out var asked) ? asked : 30, 1, 100);
            return Reply.Ok(new JsonObject
            {
                ["total_count"] = sorted.Count,
                ["incomplete_results"] = server.Behaviour.IncompleteSearches,
                ["items"] = new JsonArray([.. sorted.Take(size).Select(p => (JsonNode)new JsonObject { ["number"] = p.Number, ["title"] = p.Title, ["user"] = new JsonObject { ["login"] = p.Author } })]),
            });
        }
    }
}
