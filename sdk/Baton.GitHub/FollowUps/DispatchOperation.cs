using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.FollowUps;

/// <summary>
/// A workflow has been started on the tag since the release was published: one that is made with the token of a workflow starts none by itself.
/// A started run is not shown at once, so that one is waited for and nothing is started again meanwhile.
/// https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
/// </summary>
internal sealed class DispatchOperation(Publication publication, string workflow) : GitHubOperation(publication, $"dispatch/{workflow}")
{
    // Of a request whose answer was lost nobody knows; after so many looks without a run it was not heard.
    private const int Looks = 4;

    private int? _started;
    private bool _isSure;

    public override IReadOnlyList<string> Requests => [Write("POST", $"actions/workflows/{workflow}/dispatches")];

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

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async number =>
    {
        if (number > 0)
        {
            switch (await LookAsync(cancellationToken))
            {
                case Observation.Satisfied:
                    return WriteStep.Done;
                case Observation.Conflict conflict:
                    return WriteStep.Failed(conflict.Why);
            }
        }

        if (_started is { } at && (_isSure || number - at < Looks))
        {
            return WriteStep.NotYet($"'{workflow}' was started, and its run is not shown");
        }

        var failure = await Api.PostAsync($"actions/workflows/{workflow}/dispatches", new Dictionary<string, object>
        {
            ["ref"] = Publication.Release.Tag,
            ["inputs"] = new Dictionary<string, object> { ["version"] = Publication.Release.Version, ["tag"] = Publication.Release.Tag },
        }, cancellationToken);
        if (failure is { IsUncertain: false } refused)
        {
            return WriteStep.Of(refused, Publication);
        }

        (_started, _isSure) = (number, failure is null);
        return WriteStep.NotYet($"'{workflow}' was started, and its run is not shown");
    }, cancellationToken, tries: 12);
}
