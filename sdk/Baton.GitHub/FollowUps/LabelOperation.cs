using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.FollowUps;

/// <summary>An issue or pull request has a label; adding one that is there changes nothing: https://docs.github.com/en/rest/issues/labels.</summary>
internal sealed class LabelOperation(Publication publication, int number, string label) : FollowUpOperation(publication, $"issues/{number}/label")
{
    public override IReadOnlyList<string> Requests => [Write("POST", $"issues/{number}/labels")];

    protected override string What => $"The label of {Publication.Target.Repository}#{number}";

    public override OperationDescription Describe() => Describe("label", $"{Publication.Target.Repository}#{number}", ("label", label));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var labels = await Api.ListAsync<LabelWire>($"issues/{number}/labels", cancellationToken);
        return labels.IsSuccess
            ? labels.Value.Exists(l => l.Name.Equals(label, StringComparison.OrdinalIgnoreCase)) ? new Observation.Satisfied(label) : Missing("it lacks the label", [.. Requests])
            : labels.Failure!.IsGone ? new Observation.Satisfied("there is no such issue") : Failed(labels.Failure);
    }

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async _ =>
    {
        var answer = await Api.PostAsync<List<LabelWire>>(
            $"issues/{number}/labels", new Dictionary<string, object> { ["labels"] = new[] { label } }, cancellationToken);
        return answer.Failure is { } failure ? Refused(failure) : WriteStep.Done;
    }, cancellationToken);
}
