using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>https://docs.github.com/en/rest/git/commits#create-a-commit.</summary>
internal static class CommitEndpoint
{
    /// <summary>The only tree that is there without anybody having made it; beside it there are those of commits.</summary>
    private static readonly string NoFiles = ObjectId.Of("tree", "");

    public static async Task<Reply> CreateAsync(Call call)
    {
        var body = await call.ReadAsync();
        var (message, tree, parents) = (body.Required("message"), body.Required("tree"), body.Texts("parents") ?? []);
        body.End();
        lock (call.Repository)
        {
            // https://github.com/exercism/website/issues/8228
            if (tree != NoFiles && !call.Repository.Commits.Select(call.Repository.TreeOf).Contains(tree))
            {
                return Refusal.Of(422, "Tree SHA does not exist");
            }

            if (!parents.All(call.Repository.Commits.Contains))
            {
                return Refusal.Of(422, "Parent SHA does not exist or is not a commit object");
            }

            if (parents.Count == 0 && call.Server.Behaviour.RefusesRootCommits)
            {
                return Refusal.Nothing(500);
            }

            var who = $"releaser <releaser@example.com> {call.Server.Time.GetUtcNow().ToUnixTimeSeconds()} +0000";
            var sha = ObjectId.Of("commit", $"tree {tree}\n{string.Concat(parents.Select(p => $"parent {p}\n"))}author {who}\ncommitter {who}\n\n{message}");
            call.Repository.Commits.Add(sha);
            call.Repository.Made.Add(sha);
            call.Repository.Trees[sha] = tree;

            // A reference to it is one to what is before it too.
            if (call.Repository.CommitsWithOtherWorkflows.Overlaps(parents) || call.Repository.CommitsWithOtherWorkflows.Select(call.Repository.TreeOf).Contains(tree))
            {
                call.Repository.CommitsWithOtherWorkflows.Add(sha);
            }

            return Reply.Created(new JsonObject
            {
                ["sha"] = sha,
                ["message"] = message,
                ["tree"] = new JsonObject { ["sha"] = tree },
                ["parents"] = new JsonArray([.. parents.Select(p => (JsonNode)new JsonObject { ["sha"] = p })]),
            });
        }
    }
}
