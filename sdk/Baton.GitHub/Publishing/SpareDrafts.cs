using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Publishing;

/// <summary>Takes away the drafts that lost against the one with the lowest id, as long as nothing is lost with them.</summary>
internal static class SpareDrafts
{
    /// <returns>Null when no spare draft is left, else what has to be told.</returns>
    public static async Task<WriteStep?> DeleteAsync(Publication publication, ReleaseFinding finding, CancellationToken cancellationToken)
    {
        foreach (var draft in finding.Losers)
        {
            // The list may be an old one, and another run may have published it since: what everybody sees is not deleted.
            var now = await publication.Api.GetAsync<ReleaseWire>($"releases/{draft.Id}", cancellationToken);
            if (now is { Value.Draft: false } or { Failure.Kind: FailureKind.NotFound })
            {
                continue;
            }

            var assets = await publication.Api.ListAsync<AssetWire>($"releases/{draft.Id}/assets", cancellationToken);
            if ((now.Failure ?? assets.Failure) is { } unknown)
            {
                return WriteStep.Of(unknown, publication, mayBeARace: unknown.Kind == FailureKind.NotFound);
            }

            // What a racing run put there is ours, and will be in the winner too; what is not ours is not ours to delete.
            if (assets.Value!.Find(a => publication.Files.All(f => f.Artifact.Name != a.Name)) is { } foreign)
            {
                return WriteStep.Failed(GitHubDiagnostics.TwoDrafts.Report(
                    $"There are two drafts for {publication.Release.Tag}, and draft {draft.Id} has a file that is no part of this release: '{foreign.Name}'.",
                    $"Delete one of them: gh api -X DELETE {publication.Shown($"releases/{draft.Id}")}"));
            }

            if (await publication.Api.DeleteAsync($"releases/{draft.Id}", cancellationToken) is { } failure)
            {
                return WriteStep.Of(failure, publication);
            }
        }

        return null;
    }
}
