using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>https://docs.github.com/en/rest/repos/repos and https://docs.github.com/en/rest/commits/commits.</summary>
internal static class RepositoryEndpoints
{
    public static Reply User() => Reply.Ok(new JsonObject { ["login"] = "releaser", ["id"] = 1, ["type"] = "User" });

    // https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps: the scopes are in a header, of classic tokens alone.
    public static Reply Get(Call call)
    {
        var reply = Reply.Ok(Json(call));
        return call.Server.Scopes.TryGetValue(call.Request.Headers.Authorization.ToString().Split(' ')[^1], out var scopes) ? reply.With("X-OAuth-Scopes", scopes) : reply;
    }

    private static JsonObject Json(Call call) => new()
    {
        ["id"] = 1,
        ["name"] = call.Repository.Name,
        ["full_name"] = call.Repository.FullName,
        ["archived"] = call.Repository.Archived,
        ["private"] = false,
        ["has_issues"] = call.Repository.HasIssues,
        ["default_branch"] = "main",
        ["permissions"] = new JsonObject { ["pull"] = true, ["push"] = call.MayWrite, ["admin"] = false },
    };

    // https://docs.github.com/en/rest/repos/repos#check-if-immutable-releases-are-enabled-for-a-repository: 404 when they are not.
    public static Reply Immutable(Call call) => call.Repository.ImmutableReleases
        ? Reply.Ok(new JsonObject { ["enabled"] = true, ["enforced_by_owner"] = false })
        : Refusal.NotFound();

    // A commit that is not there is a 422 here, not a 404: https://docs.github.com/en/rest/commits/commits#get-a-commit
    public static Reply Commit(Call call)
    {
        var sha = call["sha"] is "HEAD" or "main" ? call.Repository.Head : call["sha"];
        return sha is null || !call.Repository.Commits.Contains(sha)
            ? Refusal.Of(422, $"No commit found for SHA: {call["sha"]}")
            : Reply.Ok(Commit(call.Repository, sha));
    }

    // https://docs.github.com/en/rest/commits/commits#list-commits: sha is where to begin, author a login; a commit that is not there is a 404.
    public static Reply Commits(Call call)
    {
        var repository = call.Repository;
        var sha = call.Query("sha") ?? repository.History.FirstOrDefault() ?? "main";
        if (!repository.Commits.Contains(sha))
        {
            return Refusal.Of(404, $"No commit found for SHA: {sha}");
        }

        var at = repository.History.IndexOf(sha);
        IEnumerable<string> listed = at < 0 ? [sha] : repository.History.Skip(at);
        return Pages.Of(call, [.. listed.Where(c => call.Query("author") is not { } author || author.Equals(repository.Logins.GetValueOrDefault(c), StringComparison.OrdinalIgnoreCase))
            .Select(c => (JsonNode)Commit(repository, c))]);
    }

    // https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit
    public static Reply Pulls(Call call) => !call.Repository.Commits.Contains(call["sha"])
        ? Refusal.Of(422, $"No commit found for SHA: {call["sha"]}")
        : Pages.Of(call, [.. call.Repository.Pulls.Where(p => p.Commits.Contains(call["sha"])).Select(p => (JsonNode)new JsonObject
        {
            ["number"] = p.Number,
            ["title"] = p.Title,
            ["body"] = p.Body,
            ["user"] = new JsonObject { ["login"] = p.Author },
            ["merged_at"] = p.MergedAt,
            ["merge_commit_sha"] = p.Merged ? p.Commits[^1] : null,
            ["labels"] = new JsonArray([.. p.Labels.Select(l => (JsonNode)new JsonObject { ["name"] = l })]),
        })]);

    private static JsonObject Commit(HostedRepository repository, string sha) => new()
    {
        ["sha"] = sha,
        ["commit"] = new JsonObject { ["tree"] = new JsonObject { ["sha"] = repository.TreeOf(sha) } },
        ["author"] = repository.Logins.TryGetValue(sha, out var login) ? new JsonObject { ["login"] = login } : null,
    };
}
