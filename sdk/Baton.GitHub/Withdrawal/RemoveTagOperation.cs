using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Withdrawal;

/// <summary>There is no tag of the release, and it is not published.</summary>
internal sealed class RemoveTagOperation(Publication publication) : GitHubOperation(publication, "remove-tag")
{
    private string Tag => Publication.Release.Tag;

    private string Path => $"git/refs/tags/{GitHubApi.Escape(Tag)}";

    public override IReadOnlyList<string> Requests => [Write("DELETE", Path)];

    public override OperationDescription Describe() => Describe("delete tag", $"{Publication.Target.Repository}@{Tag}");

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var found = await Publication.FindAsync(cancellationToken);
        if (!found.IsSuccess || found.Value.Published is not null)
        {
            return found.Value?.Published is { } published ? new Observation.Conflict(RemoveDraftOperation.IsPublished(Publication, published)) : Failed(found.Failure!);
        }

        var reference = await Api.GetAsync<GitObjectWire>($"git/ref/tags/{GitHubApi.Escape(Tag)}", cancellationToken);
        var marked = reference.Value?.Object;
        if (marked is { Type: "tag" })
        {
            reference = await Api.GetAsync<GitObjectWire>($"git/tags/{marked.Sha}", cancellationToken);
            marked = reference.Value?.Object;
        }

        return marked is null ? reference.Failure is { Kind: FailureKind.NotFound } ? new Observation.Satisfied($"there is no tag '{Tag}'") : Failed(reference.Failure ?? ApiFailure.Foreign(200, $"GET {Path}"))
            : Publication.Release.Commit is not { Length: > 0 } commit ? new Observation.Conflict(GitHubDiagnostics.TagElsewhere.Report(
                $"On {Publication.Target.Repository}, the tag {Tag} marks {marked.Sha}, and there is no tag {Tag} here to compare it with.",
                "Fetch it with 'git fetch --tags', look whether it is the release to give up, and run the same command again."))
            : marked.Sha != commit ? new Observation.Conflict(GitHubDiagnostics.TagElsewhere.Report(
                $"On {Publication.Target.Repository}, the tag {Tag} marks {marked.Sha}, and here it marks {commit}.", $"It may be another release. If it is not, delete it: git push --delete origin {Tag}"))
            : Missing($"marks {marked.Sha}", [.. Requests]);
    }

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(
        Publication,
        async _ => await Api.DeleteAsync(Path, cancellationToken) is { } failure && !failure.Says("Reference does not exist") ? WriteStep.Of(failure, Publication) : WriteStep.Done,
        cancellationToken);
}
