using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases.Verification;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Publishing;

/// <summary>Everything that was uploaded reads back as it was built, and nothing else is there. The last look before everybody can see it.</summary>
internal sealed class ReadBackOperation(Publication publication) : GitHubOperation(publication, "read-back")
{
    public override IReadOnlyList<string> Requests => [];

    public override OperationDescription Describe() =>
        Describe("read back", $"{Publication.Target.Repository}@{Publication.Release.Tag}", ("files", Publication.Files.Length.ToString()));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken) =>
        await ReadAsync(Publication, await Publication.Assets.LookAsync(anew: true, cancellationToken), cancellationToken);

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async _ =>
    {
        var seen = await Publication.Assets.LookAsync(anew: true, cancellationToken);
        return !seen.IsSuccess ? WriteStep.Of(seen.Failure!, Publication)
            : await SpareDrafts.DeleteAsync(Publication, seen.Value.Finding, cancellationToken) is { } step ? step
            : await DeleteLeftAsync(seen.Value, cancellationToken) is { } deleted ? deleted
            : await StepAsync(Publication, seen.Value.Finding.Losers.Any() ? await Publication.Assets.LookAsync(anew: true, cancellationToken) : seen, cancellationToken);
    }, cancellationToken);

    /// <summary>Whether what was seen may be published: then it is done, else what to do about it.</summary>
    public static async Task<WriteStep> StepAsync(Publication publication, ApiAnswer<AssetSurvey.Surveyed> seen, CancellationToken cancellationToken) =>
        await ReadAsync(publication, seen, cancellationToken) switch
        {
            Observation.Conflict conflict => WriteStep.Failed(conflict.Why),

            // The list may be older than the uploads.
            Observation.Missing missing => WriteStep.NotYet(missing.Why, GitHubDiagnostics.ReadsBackWrong.Report(
                $"{publication.Release.Tag} was uploaded, and now: {missing.Why}.", "See whether somebody else, or another run, changes the same draft, and run this one again.")),
            _ => WriteStep.Done,
        };

    private static async Task<Observation> ReadAsync(Publication publication, ApiAnswer<AssetSurvey.Surveyed> seen, CancellationToken cancellationToken)
    {
        if (!seen.IsSuccess)
        {
            return new Observation.Conflict(Failures.Report(seen.Failure!, publication));
        }

        if (seen.Value.Release is not { } release)
        {
            return new Observation.Missing("there is no release yet");
        }

        if (seen.Value.Finding.Losers.Any())
        {
            return new Observation.Missing("there is another draft");
        }

        foreach (var file in publication.Files)
        {
            if (seen.Value.Find(file.Artifact.Name) is not { IsUploaded: true } asset)
            {
                if (seen.Value.Find(file.Artifact.Name) is null && await publication.Comparison.MayLackAsync(file, seen.Value, cancellationToken))
                {
                    continue;
                }

                return new Observation.Missing($"'{file.Artifact.Name}' is not there");
            }

            var match = await publication.Comparison.CompareAsync(asset, file, seen.Value, cancellationToken);
            if (!match.IsSuccess)
            {
                return match.Failure!.Kind == FailureKind.NotFound
                    ? new Observation.Missing($"'{file.Artifact.Name}' was replaced while it was read, and is not there")
                    : new Observation.Conflict(Failures.Report(match.Failure, publication));
            }

            if (!match.Value.IsSame)
            {
                var wrong = $"'{file.Artifact.Name}' of {publication.Release.Tag} reads back with {match.Value.Evidence}; sha256 {file.Artifact.Sha256} was uploaded";
                return release.Draft ? new Observation.Missing(wrong)
                    : new Observation.Conflict(GitHubDiagnostics.ReadsBackWrong.Report($"{wrong}.", "Release the next version, and tell your users."));
            }
        }

        if (Left(publication, seen.Value) is [var left, ..])
        {
            return new Observation.Missing($"the draft has '{left.Name}' of another build, which this one does not have")
            {
                Writes = [$"DELETE {publication.Shown($"releases/assets/{left.Id}")}"],
            };
        }

        foreach (var stranger in Strangers(publication, seen.Value))
        {
            if (!ReleaseProof.IsOwn(publication.Release, stranger.Name) || !await publication.Comparison.IsOfFirstBuildAsync(seen.Value, cancellationToken))
            {
                return new Observation.Conflict(GitHubDiagnostics.Unexpected.Report(
                    $"{publication.Release.Tag} on {publication.Target.Repository} has a file that is no part of this release: '{stranger.Name}'.",
                    $"Delete it: gh release delete-asset {publication.Release.Tag} {stranger.Name}"));
            }
        }

        return new Observation.Satisfied($"{publication.Files.Length} files read back");
    }

    /// <summary>Deletes from a draft what a build that was given up has left: provenance, where this one has no key to sign with.</summary>
    private async Task<WriteStep?> DeleteLeftAsync(AssetSurvey.Surveyed seen, CancellationToken cancellationToken)
    {
        var left = Left(Publication, seen);
        foreach (var asset in left)
        {
            if (await Api.DeleteAsync($"releases/assets/{asset.Id}", cancellationToken) is { } failure)
            {
                return WriteStep.Of(failure, Publication, mayBeARace: failure.Kind == FailureKind.NotFound);
            }
        }

        return left.Count > 0 ? WriteStep.LookAgain("what another build left in the draft was deleted") : null;
    }

    private static List<AssetWire> Left(Publication publication, AssetSurvey.Surveyed seen) =>
        seen.Release is { Draft: true } ? [.. Strangers(publication, seen).Where(a => ReleaseProof.IsOwn(publication.Release, a.Name))] : [];

    private static IEnumerable<AssetWire> Strangers(Publication publication, AssetSurvey.Surveyed seen) =>
        seen.Assets.Where(a => publication.Files.All(f => f.Artifact.Name != a.Name));
}
