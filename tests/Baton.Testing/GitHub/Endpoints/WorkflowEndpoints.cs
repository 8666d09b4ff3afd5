using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>https://docs.github.com/en/rest/actions/workflows and https://docs.github.com/en/rest/actions/workflow-runs.</summary>
internal static class WorkflowEndpoints
{
    // "The maximum number of properties is 10"; inputs that the workflow does not declare are a 422.
    public static async Task<Reply> DispatchAsync(Call call)
    {
        var body = await call.ReadAsync();
        var (reference, inputs) = (body.Required("ref"), body.Nested("inputs") ?? []);
        body.End();
        lock (call.Repository)
        {
            if (!call.Repository.Workflows.TryGetValue(call["file"], out var workflow))
            {
                return Refusal.NotFound();
            }

            if (call.Repository.CommitOf(reference) is not { } commit)
            {
                return Refusal.Of(422, $"No ref found for: {reference}");
            }

            // The file is read as it is at the reference: https://github.com/elastic/terraform-provider-elasticstack/pull/1829
            if (!workflow.HasTrigger || workflow.MissingIn.Contains(commit))
            {
                return Refusal.Of(422, "Workflow does not have 'workflow_dispatch' trigger");
            }

            // https://github.com/backstage/backstage/issues/18511
            if (workflow.Required.Except(inputs.Select(i => i.Key)).FirstOrDefault() is { } missing)
            {
                return Refusal.Of(422, $"Required input '{missing}' not provided");
            }

            if (inputs.Count > 10 || inputs.Select(i => i.Key).Except(workflow.Inputs).Any())
            {
                return Refusal.Of(422, $"Unexpected inputs provided: [{string.Join(", ", inputs.Select(i => $"\"{i.Key}\"").Order(StringComparer.Ordinal))}]");
            }

            var isFailing = call.Server.Behaviour.FailingDispatches-- > 0;
            if (isFailing && !call.Server.Behaviour.FailingDispatchesStart)
            {
                return Refusal.Of(500, "Failed to run workflow dispatch");
            }

            call.Repository.Runs.Add(new HostedRun(call.Repository.NextId(), call["file"], reference, commit, inputs.ToJsonString(), call.Server.Time.GetUtcNow()) { HiddenFor = call.Server.Behaviour.RunLag });
            return isFailing ? Refusal.Of(500, "Failed to run workflow dispatch") : Reply.NoContent();
        }
    }

    public static Reply Get(Call call) => call.Repository.Workflows.ContainsKey(call["file"])
        ? Reply.Ok(new JsonObject { ["id"] = 1, ["name"] = call["file"], ["path"] = $".github/workflows/{call["file"]}", ["state"] = call.Repository.DisabledWorkflows.Contains(call["file"]) ? "disabled_manually" : "active" })
        : Refusal.NotFound();

    public static Reply Runs(Call call)
    {
        if (!call.Repository.Workflows.ContainsKey(call["file"]))
        {
            return Refusal.NotFound();
        }

        var runs = call.Repository.Runs.Where(r => r.Workflow == call["file"] && call.Query("event") is null or "workflow_dispatch" && (call.Query("head_sha") is not { } sha || sha == r.Commit)).Where(r => r.HiddenFor-- <= 0).ToList();
        var page = Pages.Of(call, [.. runs.OrderByDescending(r => r.Id).Select(Run)]);
        return page.Body is not JsonArray shown ? page : Reply.Ok(new JsonObject
        {
            ["total_count"] = runs.Count,
            ["workflow_runs"] = shown,
        });
    }

    private static JsonNode Run(HostedRun run) => new JsonObject
    {
        ["id"] = run.Id,
        ["event"] = "workflow_dispatch",
        ["head_branch"] = run.Tag,
        ["head_sha"] = run.Commit,
        ["status"] = "queued",
        ["created_at"] = run.CreatedAt.ToString("O"),
    };
}
