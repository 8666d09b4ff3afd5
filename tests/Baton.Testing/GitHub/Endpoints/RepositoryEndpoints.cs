using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>https://docs.github.com/en/rest/repos/repos and https://docs.github.com/en/rest/commits/commits.</summary>
internal static class RepositoryEndpoints
{
    public static Reply User() => Reply.Ok(new JsonObject { ["login"] = "releaser", ["id"] = 1, ["type"] = "User" });

    public static Reply Get(Call call) => Reply.Ok(new JsonObject
    {
        ["id"] = 1,
        ["name"] = call.Repository.Name,
        ["full_name"] = call.Repository.FullName,
        ["archived"] = call.Repository.Archived,
        ["default_branch"] = "main",
        ["permissions"] = new JsonObject { ["pull"] = true, ["push"] = call.MayWrite, ["admin"] = false },
    });

    // https://docs.github.com/en/rest/repos/repos#check-if-immutable-releases-are-enabled-for-a-repository: 404 when they are not.
    public static Reply Immutable(Call call) => call.Repository.ImmutableReleases
        ? Reply.Ok(new JsonObject { ["enabled"] = true, ["enforced_by_owner"] = false })
        : Refusal.NotFound();

    // A commit that is not there is a 422 here, not a 404: https://docs.github.com/en/rest/commits/commits#get-a-commit
    public static Reply Commit(Call call) => !call.Repository.Commits.Contains(call["sha"])
        ? Refusal.Of(422, $"No commit found for SHA: {call["sha"]}")
        : Reply.Ok(new JsonObject
        {
            ["sha"] = call["sha"],
            ["author"] = call.Repository.Logins.TryGetValue(call["sha"], out var login) ? new JsonObject { ["login"] = login } : null,
        });

    public static Reply Pulls(Call call) => !call.Repository.Commits.Contains(call["sha"])
        ? Refusal.Of(422, $"No commit found for SHA: {call["sha"]}")
        : Pages.Of(call, [.. call.Repository.Pulls.Where(p => p.Commits.Contains(call["sha"])).Select(p => (JsonNode)new JsonObject
        {
            ["number"] = p.Number,
            ["title"] = p.Title,
            ["body"] = p.Body,
            ["user"] = new JsonObject { ["login"] = p.Author },
            ["merged_at"] = p.Merged ? "2026-01-01T00:00:00Z" : null,
            ["labels"] = new JsonArray([.. p.Labels.Select(l => (JsonNode)new JsonObject { ["name"] = l })]),
        })]);
}
