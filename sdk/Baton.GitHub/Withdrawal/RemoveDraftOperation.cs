using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Withdrawal;

/// <summary>There is no draft of the release, and it is not published.</summary>
internal sealed class RemoveDraftOperation(Publication publication) : GitHubOperation(publication, "remove-draft")
{
    public override IReadOnlyList<string> Requests => [Write("DELETE", "releases/{id}")];

    public override OperationDescription Describe() => Describe("delete draft", $"{Publication.Target.Repository}@{Publication.Release.Tag}");

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var found = await Publication.FindAsync(cancellationToken);
        return !found.IsSuccess ? Failed(found.Failure!)
            : found.Value.Published is { } published ? new Observation.Conflict(IsPublished(Publication, published))
            : Drafts(found.Value) is { Length: > 0 } drafts ? Missing($"there {(drafts.Length == 1 ? "is a draft" : $"are {drafts.Length} drafts")}", [.. drafts.Select(d => Write("DELETE", $"releases/{d.Id}"))])
            : new Observation.Satisfied("there is no draft");
    }

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async _ =>
    {
        var found = await Publication.FindAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return WriteStep.Of(found.Failure!, Publication);
        }

        foreach (var draft in Drafts(found.Value))
        {
            // The list may be old, and another run may have published the draft since.
            var now = await Api.GetAsync<ReleaseWire>($"releases/{draft.Id}", cancellationToken);
            if (now.Value is { Draft: false } published)
            {
                return WriteStep.Failed(IsPublished(Publication, published));
            }

            var failure = now.Failure is { Kind: FailureKind.NotFound } ? null : now.Failure ?? await Api.DeleteAsync($"releases/{draft.Id}", cancellationToken);
            if (failure is not null)
            {
                return WriteStep.Of(failure, Publication);
            }
        }

        return WriteStep.Done;
    }, cancellationToken);

    /// <summary>Why a release is not taken back.</summary>
    internal static Diagnostic IsPublished(Publication publication, ReleaseWire published) => WithdrawalDiagnostics.Published.Report(
        $"{publication.Release.Tag} is published on {publication.Target.Repository}: {published.HtmlUrl}", "Others may use it already. Release a newer version that corrects it.");

    private static ImmutableArray<ReleaseWire> Drafts(ReleaseFinding found) => [.. found.Drafts, .. found.Orphans];
}
