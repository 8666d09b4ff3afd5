using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>https://docs.github.com/en/rest/commits/statuses.</summary>
internal static class StatusEndpoints
{
    // "Statuses are returned in reverse chronological order."
    public static Reply List(Call call) => !call.Repository.Commits.Contains(call["sha"])
        ? Refusal.Of(422, $"No commit found for SHA: {call["sha"]}")
        : Pages.Of(call, [.. call.Repository.Statuses.Where(s => s.Commit == call["sha"]).Reverse().Select(Json)]);

    public static async Task<Reply> CreateAsync(Call call)
    {
        var body = await call.ReadAsync();
        var state = body.OneOf("state", "error", "failure", "pending", "success") ?? throw new RefusedException(Refusal.Schema("\"state\" wasn't supplied."));
        var status = new HostedStatus(call["sha"], state, body.Text("context") ?? "default", body.Text("description") ?? "", body.Text("target_url") ?? "");
        body.End();

        // https://github.com/FundingCircle/shipment_tracker/issues/29
        if (status.Commit.Length != 40 || !status.Commit.All(char.IsAsciiHexDigit))
        {
            return Refusal.Validation(("Status", "sha", "custom", "sha must be a 40 character SHA1"));
        }

        lock (call.Repository)
        {
            if (!call.Repository.Commits.Contains(status.Commit))
            {
                return Refusal.Of(422, $"No commit found for SHA: {status.Commit}");
            }

            // https://github.com/palantir/policy-bot/issues/470
            if (call.Repository.Statuses.Count(s => s.Commit == status.Commit && s.Context == status.Context) >= call.Repository.StatusLimit)
            {
                return Refusal.Validation(("Status", "", "custom", "This SHA and context has reached the maximum number of statuses."));
            }

            // 140 characters: https://github.com/orgs/community/discussions/24745
            if (status.Description.Length > 140)
            {
                return Refusal.Validation(("Status", "description", "custom", "description is too long (maximum is 140 characters)"));
            }

            call.Repository.Statuses.Add(status);
            return Reply.Created(Json(status));
        }
    }

    private static JsonNode Json(HostedStatus status) => new JsonObject
    {
        ["id"] = 1,
        ["state"] = status.State,
        ["context"] = status.Context,
        ["description"] = status.Description,
        ["target_url"] = status.TargetUrl,
    };
}
