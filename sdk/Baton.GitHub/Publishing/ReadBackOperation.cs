using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;

namespace Baton.GitHub.Publishing;

/// <summary>Everything that was uploaded reads back as it was built, and nothing else is there. The last look before everybody can see it.</summary>
internal sealed class ReadBackOperation(Publication publication) : GitHubOperation(publication, "read-back")
{
    public override IReadOnlyList<string> Requests => [];

    public override OperationDescription Describe() =>
        Describe("read back", $"{Publication.Target.Repository}@{Publication.Release.Tag}", ("files", Publication.Files.Length.ToString()));

    protected override Task<Observation> LookAsync(CancellationToken cancellationToken) => ReadAsync(Publication, cancellationToken);

    public override Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async _ =>
    {
        var seen = await Publication.Assets.LookAsync(anew: true, cancellationToken);
        return !seen.IsSuccess ? WriteStep.Of(seen.Failure!, Publication)
            : await SpareDrafts.DeleteAsync(Publication, seen.Value.Finding, cancellationToken) is { } step ? step
            : await ReadAsync(Publication, cancellationToken) is not Observation.Missing missing ? WriteStep.Done
            : WriteStep.Failed(GitHubDiagnostics.ReadsBackWrong.Report(
                $"{Publication.Release.Tag} was uploaded, and {missing.Why} any more.", "See whether another run publishes the same release, and run this one again."));
    }, cancellationToken);

    /// <summary>Compares the release's files with the ones that are wanted.</summary>
    public static async Task<Observation> ReadAsync(Publication publication, CancellationToken cancellationToken)
    {
        var seen = await publication.Assets.LookAsync(anew: true, cancellationToken);
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
                return new Observation.Missing($"'{file.Artifact.Name}' is not there");
            }

            var match = await publication.Comparison.CompareAsync(asset, file, isOurs: false, cancellationToken);
            if (!match.IsSuccess)
            {
                return match.Failure!.Kind == FailureKind.NotFound
                    ? new Observation.Missing($"'{file.Artifact.Name}' was replaced while it was read, and is not there")
                    : new Observation.Conflict(Failures.Report(match.Failure, publication));
            }

            if (!match.Value.IsSame)
            {
                return new Observation.Conflict(GitHubDiagnostics.ReadsBackWrong.Report(
                    $"'{file.Artifact.Name}' of {publication.Release.Tag} reads back with {match.Value.Evidence}; sha256 {file.Artifact.Sha256} was uploaded.",
                    release.Draft ? "Run it again: a draft's file is replaced." : "Release the next version, and tell your users."));
            }
        }

        return seen.Value.Assets.FirstOrDefault(a => publication.Files.All(f => f.Artifact.Name != a.Name)) is { } stranger
            ? new Observation.Conflict(GitHubDiagnostics.Unexpected.Report(
                $"{publication.Release.Tag} on {publication.Target.Repository} has a file that is no part of this release: '{stranger.Name}'.",
                $"Delete it: gh release delete-asset {publication.Release.Tag} {stranger.Name}"))
            : new Observation.Satisfied($"{publication.Files.Length} files read back");
    }
}
