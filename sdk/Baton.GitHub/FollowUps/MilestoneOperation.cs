using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.FollowUps;

/// <summary>No milestone that is named like the version or the tag is open: https://docs.github.com/en/rest/issues/milestones.</summary>
internal sealed class MilestoneOperation(Publication publication) : GitHubOperation(publication, "milestone")
{
    public override IReadOnlyList<string> Requests => [Write("PATCH", "milestones/{id}")];

    public override OperationDescription Describe() => Describe("close milestone", $"{Publication.Target.Repository}/{Publication.Release.Version}");

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var open = await OpenAsync(cancellationToken);
        return open.IsSuccess
            ? open.Value.Count == 0 ? new Observation.Satisfied("no milestone of this version is open") : new Observation.Missing($"'{open.Value[0].Title}' is open")
            : Failed(open.Failure!);
    }

    public override Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async _ =>
    {
        var open = await OpenAsync(cancellationToken);
        if (!open.IsSuccess)
        {
            return WriteStep.Of(open.Failure!, Publication);
        }

        foreach (var milestone in open.Value)
        {
            var answer = await Api.PatchAsync<MilestoneWire>($"milestones/{milestone.Number}", new Dictionary<string, object> { ["state"] = "closed" }, cancellationToken);
            if (answer.Failure is { } failure)
            {
                return WriteStep.Of(failure, Publication);
            }
        }

        return WriteStep.Done;
    }, cancellationToken);

    /// <summary>Without a filter only open ones are listed.</summary>
    private async Task<ApiAnswer<List<MilestoneWire>>> OpenAsync(CancellationToken cancellationToken)
    {
        var all = await Api.ListAsync<MilestoneWire>("milestones", cancellationToken);
        return all.IsSuccess ? all.Value.FindAll(m => m.Title == Publication.Release.Version || m.Title == Publication.Release.Tag) : all.Failure!;
    }
}
