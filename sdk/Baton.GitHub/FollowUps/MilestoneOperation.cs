using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.FollowUps;

/// <summary>
/// No milestone that is named like the tag is open, nor, where the tag is the version alone (<c>1.5.0</c>, <c>v1.5.0</c>), one that is named like the version.
/// Where the tag has more in it, other units have versions too, and theirs may be the same: https://docs.github.com/en/rest/issues/milestones.
/// </summary>
internal sealed class MilestoneOperation(Publication publication) : FollowUpOperation(publication, "milestone")
{
    public override IReadOnlyList<string> Requests => [Write("PATCH", "milestones/{id}")];

    protected override string What => $"The milestone {Titles[0]}";

    private string[] Titles => Publication.TagPrefix is "" or "v" or "V" ? [Publication.Release.Version, Publication.Release.Tag] : [Publication.Release.Tag];

    public override OperationDescription Describe() => Describe("close milestone", $"{Publication.Target.Repository}/{Titles[0]}");

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var open = await OpenAsync(cancellationToken);
        return open.IsSuccess
            ? open.Value.Count == 0 ? new Observation.Satisfied("no milestone of this version is open")
                : Missing($"'{open.Value[0].Title}' is open", [.. open.Value.Select(m => Write("PATCH", $"milestones/{m.Number}"))])
            : Failed(open.Failure!);
    }

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async _ =>
    {
        var open = await OpenAsync(cancellationToken);
        if (!open.IsSuccess)
        {
            return Refused(open.Failure!);
        }

        foreach (var milestone in open.Value)
        {
            var answer = await Api.PatchAsync<MilestoneWire>($"milestones/{milestone.Number}", new Dictionary<string, object> { ["state"] = "closed" }, cancellationToken);
            if (answer.Failure is { } failure)
            {
                return Refused(failure);
            }
        }

        return WriteStep.Done;
    }, cancellationToken);

    /// <summary>Without a filter only open ones are listed.</summary>
    private async Task<ApiAnswer<List<MilestoneWire>>> OpenAsync(CancellationToken cancellationToken)
    {
        var all = await Api.ListAsync<MilestoneWire>("milestones", cancellationToken);
        return all.IsSuccess ? all.Value.FindAll(m => Titles.Contains(m.Title, StringComparer.Ordinal)) : all.Failure!;
    }
}
