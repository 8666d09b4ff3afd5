using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Announcements;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.FollowUps;

/// <summary>
/// A workflow has been started on the tag since the release was published: one that is made with the token of a workflow starts none by itself.
/// GitHub starts it as often as it is asked and shows a run late, so that a run of Baton claims the start before it asks for it, as
/// <c>refs/baton/started/TAG/WORKFLOW/1</c>. Where another one has claimed it, or nobody knows what came of asking, the run of the workflow is looked for until a
/// request could not be on its way any more; then the start is claimed anew, with the next number. A claim that was refused is settled, and never given back: a number
/// that is free again could be taken by one run while another, who waited for it, takes the next.
/// https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
/// </summary>
internal sealed class DispatchOperation(Publication publication, string workflow) : GitHubOperation(publication, $"dispatch/{workflow}")
{
    /// <summary>With growing waits these take three minutes: one for a request that is on its way, see <see cref="GitHubApi.Longest"/>, and the rest for its run to be shown.</summary>
    private const int Looks = 10;

    /// <summary>How often one run waits for that. It counts its own waits, not the claims: those stay, one from every wait of an outage, and more where a tag is released anew.</summary>
    private const int Waits = 5;

    private readonly ReferenceClaims _claims = new(publication, "started", $"{Guid.NewGuid():N}");

    public override IReadOnlyList<string> Requests => [.. _claims.Requests, Write("POST", Path)];

    private string Path => $"actions/workflows/{workflow}/dispatches";

    public override OperationDescription Describe() =>
        Describe("start workflow", $"{Publication.Target.Repository}/{workflow}", ("ref", Publication.Release.Tag), ("version", Publication.Release.Version));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var found = await Publication.FindAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return Failed(found.Failure!);
        }

        if (found.Value.Published is not { } release)
        {
            return Missing("the release is not out", [.. Requests]);
        }

        var runs = await Api.GetAsync<WorkflowRunsWire>($"actions/workflows/{workflow}/runs?event=workflow_dispatch&head_sha={Publication.Release.Commit}&per_page=100", cancellationToken);
        if (!runs.IsSuccess)
        {
            return Failed(runs.Failure!);
        }

        var ours = runs.Value.WorkflowRuns.Find(r => r.HeadBranch == Publication.Release.Tag && r.HeadSha == Publication.Release.Commit && r.CreatedAt >= release.PublishedAt);
        return ours is null ? Missing("no run was started on the tag since it was published", [.. Requests]) : new Observation.Satisfied($"run {ours.Id}");
    }

    protected override async Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken)
    {
        for (var (turn, waits) = (1, 0); ; turn++)
        {
            var begin = Api.Time.GetTimestamp();
            var claimed = await _claims.TakeAsync(Key(turn), cancellationToken);
            var over = claimed is { IsSuccess: true, Value: false } ? await IsOverAsync(turn, cancellationToken) : false;
            if (!claimed.IsSuccess || !over.IsSuccess)
            {
                return (claimed.IsSuccess ? over : claimed).Diagnostics[0];
            }

            if (over.Value)
            {
                continue;
            }

            // A claim that took longer than others wait for may have been given up by them.
            var (isAsked, refused) = (false, (ApiFailure?)null);
            if (claimed.Value && Api.Time.GetElapsedTime(begin) < GitHubApi.Longest)
            {
                (isAsked, refused) = (true, await StartAsync(cancellationToken));
            }

            if (refused is { IsUncertain: false })
            {
                await _claims.SettleAsync(Key(turn), cancellationToken);
                return Failures.Report(refused, Publication);
            }

            var seen = await LookAsync(Looks, cancellationToken);
            if (seen is not Observation.Missing missing)
            {
                return (seen as Observation.Conflict)?.Why;
            }

            if ((isAsked && refused is null) || ++waits == Waits)
            {
                return Failures.Report(new ApiFailure(FailureKind.Server, 0, missing.Why, Write("POST", Path)), Publication);
            }
        }
    }

    private string Key(int turn) => $"{Publication.Release.Tag}/{workflow}/{turn}";

    /// <summary>Whether nothing more comes of a claim: who has it was refused, or was given up by whoever claimed the next.</summary>
    private async Task<Result<bool>> IsOverAsync(int turn, CancellationToken cancellationToken)
    {
        var refused = await _claims.IsSettledAsync(Key(turn), cancellationToken);
        return refused is { IsSuccess: true, Value: false } ? await _claims.IsTakenAsync(Key(turn + 1), cancellationToken) : refused;
    }

    private Task<ApiFailure?> StartAsync(CancellationToken cancellationToken) => Api.PostAsync(Path, new Dictionary<string, object>
    {
        ["ref"] = Publication.Release.Tag,
        ["inputs"] = new Dictionary<string, object> { ["version"] = Publication.Release.Version, ["tag"] = Publication.Release.Tag },
    }, cancellationToken);
}
