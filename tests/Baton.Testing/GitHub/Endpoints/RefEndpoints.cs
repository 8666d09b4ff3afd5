using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Baton.Testing.GitHub;

/// <summary>https://docs.github.com/en/rest/git/refs and https://docs.github.com/en/rest/git/tags.</summary>
internal static partial class RefEndpoints
{
    public static Reply Get(Call call)
    {
        var name = $"refs/{call["ref"]}";
        if (call.Repository.HiddenRefs.TryGetValue(name, out var reads) && reads > 0)
        {
            call.Repository.HiddenRefs[name] = reads - 1;
            return Refusal.NotFound();
        }

        return call.Repository.Refs.TryGetValue(name, out var sha) ? Reply.Ok(Json(call, name, sha)) : Refusal.NotFound();
    }

    public static async Task<Reply> CreateAsync(Call call)
    {
        var body = await call.ReadAsync();
        var (name, sha) = (body.Required("ref"), body.Required("sha"));
        body.End();
        lock (call.Repository)
        {
            // "If it doesn't start with 'refs' and have at least two slashes, it will be rejected."
            if (!Reference().IsMatch(name))
            {
                return Refusal.Schema($"Reference name '{name}' must start with 'refs/' and be formed correctly.");
            }

            if (call.Repository.Refs.ContainsKey(name))
            {
                return Refusal.Of(call.Server.Behaviour.ReferenceIsThere.Status, call.Server.Behaviour.ReferenceIsThere.Message);
            }

            if (Refused(call, name, sha) is { } refused)
            {
                return refused;
            }

            if (call.Repository.Made.Contains(sha) && call.Server.Behaviour.ObjectLag > 0)
            {
                call.Server.Behaviour.ObjectLag--;
                return Refusal.NotFound();
            }

            call.Repository.Refs[name] = sha;
            call.Repository.HiddenRefs[name] = call.Server.Behaviour.RefLag;
            return Reply.Created(Json(call, name, sha));
        }
    }

    public static Reply Delete(Call call)
    {
        lock (call.Repository)
        {
            return call.Repository.Refs.Remove($"refs/{call["ref"]}") ? Reply.NoContent() : Refusal.Of(422, "Reference does not exist");
        }
    }

    public static Reply GetTag(Call call) =>
        call.Repository.Tags.TryGetValue(call["sha"], out var tag) && call.Server.Behaviour.TagReadLag-- <= 0 ? Reply.Ok(Json(tag)) : Refusal.NotFound();

    public static async Task<Reply> CreateTagAsync(Call call)
    {
        var body = await call.ReadAsync();
        var (name, message, commit) = (body.Required("tag"), body.Required("message"), body.Required("object"));
        if (body.OneOf("type", "commit", "tree", "blob") is null)
        {
            return Refusal.Schema("\"type\" wasn't supplied.");
        }

        var tagger = body.Nested("tagger");
        body.End();
        lock (call.Repository)
        {
            if (!call.Repository.Commits.Contains(commit))
            {
                return Refusal.Of(422, "Could not verify object");
            }

            var who = tagger is null ? "releaser" : $"{tagger["name"]} <{tagger["email"]}>";
            var at = tagger is null ? call.Server.Time.GetUtcNow() : DateTimeOffset.Parse((string)tagger["date"]!, CultureInfo.InvariantCulture);
            var sha = ObjectId.Of("tag", $"object {commit}\ntype commit\ntag {name}\ntagger {who} {at.ToUnixTimeSeconds()} {at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal)}\n\n{message}");
            var tag = new HostedTag(sha, name, message, commit, who);
            call.Repository.Tags[sha] = tag;
            call.Repository.Made.Add(sha);
            return Reply.Created(Json(tag));
        }
    }

    private static Reply? Refused(Call call, string name, string sha)
    {
        var commit = call.Repository.Tags.GetValueOrDefault(sha)?.Commit ?? sha;
        if (!call.Repository.Commits.Contains(commit))
        {
            return Refusal.Of(422, "Object does not exist");
        }

        // GH013, as a push gets it too: https://github.com/SalamLang/Salam/pull/1627
        if (name.StartsWith("refs/tags/", StringComparison.Ordinal) && call.Repository.BurnedTags.Contains(name["refs/tags/".Length..]))
        {
            return Refusal.Of(422, "Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n");
        }

        // Rulesets are about branches and tags alone: https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
        if (call.Repository.DemandsSignedTags && name.StartsWith("refs/tags/", StringComparison.Ordinal))
        {
            return Refusal.Of(422, "Repository rule violations found\n\nCommits must have verified signatures.\n\n");
        }

        return LacksWorkflows(call, commit);
    }

    /// <summary>
    /// A bare 403 over REST, https://github.com/mkb79/Audible/pull/882, or a bare 404:
    /// https://github.blog/changelog/2023-11-02-github-actions-enforcing-workflow-scope-when-creating-a-release/.
    /// </summary>
    internal static Reply? LacksWorkflows(Call call, string commit) =>
        call.Role.Has("workflows=write") || !call.Repository.CommitsWithOtherWorkflows.Contains(commit) ? null
        : call.Server.Behaviour.HidesWorkflowRight ? Refusal.NotFound() : Refusal.Of(403, "Resource not accessible by integration");

    private static JsonObject Json(Call call, string name, string sha) => new()
    {
        ["ref"] = name,
        ["node_id"] = "REF",
        ["url"] = new Uri(call.Server.Url, $"repos/{call.Repository.FullName}/git/{name}").ToString(),
        ["object"] = new JsonObject { ["sha"] = sha, ["type"] = call.Repository.Tags.ContainsKey(sha) ? "tag" : "commit" },
    };

    private static JsonObject Json(HostedTag tag) => new()
    {
        ["sha"] = tag.Sha,
        ["tag"] = tag.Name,
        ["message"] = tag.Message,
        ["object"] = new JsonObject { ["sha"] = tag.Commit, ["type"] = "commit" },
    };

    [GeneratedRegex("^refs/[^/ ]+/[^ ]+$")]
    private static partial Regex Reference();
}
