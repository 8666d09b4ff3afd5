using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Octokit;

namespace Baton.GitHub.Publishing;

/// <summary>Everybody can see the release, and it is the only one with its tag.</summary>
internal sealed class PublishOperation(Publication publication) : GitHubOperation(publication, "publish")
{
    public override IReadOnlyList<string> Requests => [Write("PATCH", "releases/{id}")];

    public override OperationDescription Describe() => Describe("publish", $"{Publication.Target.Repository}@{Publication.Release.Tag}");

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var found = await Publication.FindAsync(cancellationToken);
        return !found.IsSuccess ? Failed(found.Failure!) : found.Value switch
        {
            { Published: not null, Drafts: [] } => new Observation.Satisfied("is published"),
            { Published: not null } => new Observation.Missing("is published, and has a draft beside it"),
            { Drafts: [] } => new Observation.Missing("there is no draft"),
            _ => new Observation.Missing("is a draft"),
        };
    }

    public override Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async _ =>
    {
        var found = await Publication.FindAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return WriteStep.Of(found.Failure!, Publication);
        }

        if (await SpareDrafts.DeleteAsync(Publication, found.Value, cancellationToken) is { } step)
        {
            return step;
        }

        return found.Value switch
        {
            { Published: not null } => WriteStep.Done,
            { Current: { } draft } => await PublishAsync(draft, found.Value, cancellationToken),
            _ => WriteStep.NotYet("the draft is gone"),
        };
    }, cancellationToken);

    private async Task<WriteStep> PublishAsync(ReleaseWire draft, ReleaseFinding found, CancellationToken cancellationToken)
    {
        var latest = LatestRule.Decide(Publication, found.All, current: null);
        var answer = await Api.PatchAsync<ReleaseWire>(
            $"releases/{draft.Id}",
            new ReleaseUpdate
            {
                TagName = Publication.Release.Tag,
                Draft = false,
                Prerelease = Publication.IsPrerelease,
                MakeLatest = latest == Publication.Release.Tag ? MakeLatestQualifier.True : MakeLatestQualifier.False,
            },
            cancellationToken);

        // Another run may have published its draft, or deleted this one, in the same moment.
        return answer.Failure is not { } failure
            ? WriteStep.LookAgain("it was published and is not listed yet")
            : WriteStep.Of(failure, Publication, mayBeARace: failure.Has("already_exists") || (failure.Kind == FailureKind.NotFound && failure.AcceptedPermissions.Length == 0));
    }
}
