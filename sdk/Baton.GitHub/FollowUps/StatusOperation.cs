using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.FollowUps;

/// <summary>The commit has a status that says how its tests ended. The newest of a context counts: https://docs.github.com/en/rest/commits/statuses.</summary>
internal sealed class StatusOperation(Publication publication) : FollowUpOperation(publication, "status")
{
    private string Context => $"baton/{Publication.Release.Name}";

    private string Text => Publication.Release.Tests is { } tests
        ? $"{Publication.Release.Version}: {tests.Passed} passed, {tests.Failed} failed, {tests.Skipped} skipped"
        : $"{Publication.Release.Version} is released";

    public override IReadOnlyList<string> Requests => [Write("POST", $"statuses/{Publication.Release.Commit}")];

    protected override string What => $"The status {Context}";

    public override OperationDescription Describe() =>
        Describe("set status", $"{Publication.Target.Repository}@{Publication.Release.Commit}", ("context", Context), ("text", Text));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var all = await Api.ListAsync<StatusWire>($"commits/{Publication.Release.Commit}/statuses", cancellationToken);
        if (!all.IsSuccess)
        {
            return Failed(all.Failure!);
        }

        // Newest first, as the documentation says.
        var newest = all.Value.Find(s => s.Context == Context);
        return newest is { State: "success", Description: { } said } && IsOfThisVersion(said)
            ? new Observation.Satisfied(said)
            : Missing(newest is null ? "there is no status" : $"the status says: {newest.Description}", [.. Requests]);
    }

    /// <summary>A build of another machine may have counted other tests; what was said first stays, as its record does.</summary>
    private bool IsOfThisVersion(string said) =>
        said.StartsWith($"{Publication.Release.Version}: ", StringComparison.Ordinal) || said == $"{Publication.Release.Version} is released";

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async number =>
    {
        if (number > 0 && await LookAsync(cancellationToken) is Observation.Satisfied)
        {
            return WriteStep.Done;
        }

        var answer = await Api.PostAsync<StatusWire>($"statuses/{Publication.Release.Commit}", new Dictionary<string, object>
        {
            ["state"] = "success",
            ["context"] = Context,
            ["description"] = Text,
            ["target_url"] = $"{Publication.Target.Repository.WebUrl}/releases/tag/{Uri.EscapeDataString(Publication.Release.Tag)}",
        }, cancellationToken);
        return answer.Failure is { } failure ? Refused(failure) : WriteStep.Done;
    }, cancellationToken);
}
