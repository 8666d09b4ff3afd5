using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>https://docs.github.com/en/rest/issues/comments, /labels and /milestones.</summary>
internal static class IssueEndpoints
{
    private const int CommentLimit = 65_536;
    private const int LabelLimit = 50;

    public static Reply Comments(Call call) => Refused(call, out var issue) ?? Pages.Of(call, [.. issue.Comments.Select(c => Json(c.Key, c.Value))]);

    public static async Task<Reply> CommentAsync(Call call)
    {
        var body = await call.ReadAsync();
        var text = body.Required("body");
        body.End();
        lock (call.Repository)
        {
            if (Refused(call, out var issue) is { } refused)
            {
                return refused;
            }

            if (issue.Locked)
            {
                return Refusal.Of(403, "Unable to create comment because issue is locked.");
            }

            if (call.Server.Behaviour.CommentsTooQuick-- > 0)
            {
                return Refusal.Validation(("IssueComment", "data", "unprocessable", "was submitted too quickly"));
            }

            // "missing_field: a required field on a resource has not been set": https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed
            if (text.Trim().Length == 0)
            {
                return Refusal.Validation(("IssueComment", "body", "missing_field", null));
            }

            // https://github.com/danger/danger/issues/424
            if (text.Length > CommentLimit)
            {
                return Refusal.Validation(("IssueComment", "body", "custom", $"body is too long (maximum is {CommentLimit} characters)"));
            }

            var id = call.Repository.NextId();
            issue.Comments[id] = text;
            return Reply.Created(Json(id, text));
        }
    }

    public static Reply DeleteComment(Call call) =>
        call.Repository.Issues.Values.Any(i => i.Comments.Remove(call.Id)) ? Reply.NoContent() : Refusal.NotFound();

    public static Reply Labels(Call call) => Refused(call, out var issue) ?? Pages.Of(call, [.. issue.Labels.Select(Label)]);

    public static async Task<Reply> AddLabelsAsync(Call call)
    {
        var body = await call.ReadAsync();
        var labels = body.Texts("labels") ?? throw new RefusedException(Refusal.Schema("\"labels\" wasn't supplied."));
        body.End();
        lock (call.Repository)
        {
            if (Refused(call, out var issue) is { } refused)
            {
                return refused;
            }

            // https://github.com/semantic-release/github/issues/518
            if (labels.Any(l => l.Length > LabelLimit))
            {
                return Refusal.Validation(("Label", "name", "invalid", null));
            }

            issue.Labels.UnionWith(labels);
            return Reply.Ok(new JsonArray([.. issue.Labels.Select(Label)]));
        }
    }

    // state: "Default: open. Can be one of: open, closed, all".
    public static Reply Milestones(Call call) => (call.Query("state") ?? "open") is "open" or "closed" or "all"
        ? Pages.Of(call, [.. call.Repository.Milestones.Where(m => (call.Query("state") ?? "open") is var s && (s == "all" || s == "open" == m.Open)).Select(Json)])
        : Refusal.Schema($"'{call.Query("state")}' is not a member of [open, closed, all].");

    public static async Task<Reply> UpdateMilestoneAsync(Call call)
    {
        var body = await call.ReadAsync();
        var state = body.OneOf("state", "open", "closed");
        body.End();
        lock (call.Repository)
        {
            if (call.Repository.Milestones.Find(m => m.Number == call.Id) is not { } milestone)
            {
                return Refusal.NotFound();
            }

            milestone.Open = state is null ? milestone.Open : state == "open";
            return Reply.Ok(Json(milestone));
        }
    }

    // 410 Gone is among the answers of each of these.
    private static Reply? Refused(Call call, out HostedIssue issue) =>
        !call.Repository.Issues.TryGetValue((int)call.Id, out issue!) ? Refusal.NotFound()
        : issue.Gone ? Refusal.Of(410, "This issue was deleted")
        : issue.MovedTo is { } path ? Refusal.Of(301, "Moved Permanently").With("Location", new Uri(call.Server.Url, path + call.Request.Path.Value!.Split($"/issues/{call.Id}")[1]).ToString())
        : null;

    private static JsonObject Json(long id, string text) => new JsonObject { ["id"] = id, ["body"] = text, ["user"] = new JsonObject { ["login"] = "releaser" } };

    private static JsonNode Label(string name) => new JsonObject { ["id"] = 1, ["name"] = name, ["color"] = "ededed" };

    private static JsonNode Json(HostedMilestone m) => new JsonObject { ["id"] = 1, ["number"] = m.Number, ["title"] = m.Title, ["state"] = m.Open ? "open" : "closed" };
}
