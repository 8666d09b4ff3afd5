using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Octokit;

namespace Baton.GitHub.Publishing;

/// <summary>Everybody can see the release, it is the only one with its tag, and whoever has to be "Latest" is.</summary>
internal sealed class PublishOperation(Publication publication) : GitHubOperation(publication, "publish")
{
    private bool _published;

    public override IReadOnlyList<string> Requests => [Patch("{id}")];

    public override OperationDescription Describe() => Describe("publish", $"{Publication.Target.Repository}@{Publication.Release.Tag}");

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var found = await Publication.FindAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return Failed(found.Failure!);
        }

        if (found.Value.Published is not null)
        {
            return !found.Value.Losers.Any() ? new Observation.Satisfied("is published") : Missing("is published, and has a draft beside it");
        }

        var keeper = await KeeperAsync(found.Value, cancellationToken);
        if (keeper.Failure is { } failure)
        {
            return Failed(failure);
        }

        string[] pinned = keeper.Value?.Release is { } kept ? [Patch(kept.Id.ToString())] : [];
        return found.Value.Current is { } draft
            ? Missing("is a draft", [.. pinned, Patch(draft.Id.ToString())])
            : Missing("there is no draft", [.. pinned, Patch("{id}")]);
    }

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async _ =>
    {
        if (_published)
        {
            return await ListedAsync(cancellationToken);
        }

        var seen = await Publication.Assets.LookAsync(anew: true, cancellationToken);
        if (!seen.IsSuccess)
        {
            return WriteStep.Of(seen.Failure!, Publication);
        }

        if (await SpareDrafts.DeleteAsync(Publication, seen.Value.Finding, cancellationToken) is { } step)
        {
            return step;
        }

        // Feeds may have taken an hour since everything was read back, and this is the last moment at which anything can be mended.
        return seen.Value.Finding switch
        {
            { Published: not null } => WriteStep.Done,
            { Current: { } draft } found => await ReadBackOperation.StepAsync(Publication, seen, cancellationToken) is { IsDone: false } wrong ? wrong
                : await TagAsync(cancellationToken) is { IsDone: false } moved ? moved
                : await PublishAsync(draft, found, cancellationToken),
            _ => WriteStep.NotYet("the draft is gone"),
        };
    }, cancellationToken);

    /// <summary>GitHub has said that it is published. A list that shows a draft is an older one, and nothing is written or deleted because of it.</summary>
    private async Task<WriteStep> ListedAsync(CancellationToken cancellationToken)
    {
        var found = await Publication.FindAsync(cancellationToken);
        return !found.IsSuccess ? WriteStep.Of(found.Failure!, Publication)
            : found.Value.Published is null ? WriteStep.NotYet("it was published and is not listed yet")
            : await SpareDrafts.DeleteAsync(Publication, found.Value, cancellationToken) ?? WriteStep.Done;
    }

    /// <summary>Where there is no tag, publishing makes one: not an annotated one.</summary>
    private async Task<WriteStep> TagAsync(CancellationToken cancellationToken) => await new TagOperation(Publication).ObserveAsync(cancellationToken) switch
    {
        Observation.Conflict conflict => WriteStep.Failed(conflict.Why),
        Observation.Missing missing => WriteStep.NotYet(missing.Why, GitHubDiagnostics.ReadsBackWrong.Report(
            $"The tag {Publication.Release.Tag} was made, and now: {missing.Why}.", "See whether somebody else, or another run, deletes it, and run this one again: it makes it anew.")),
        _ => WriteStep.Done,
    };

    private async Task<WriteStep> PublishAsync(ReleaseWire draft, ReleaseFinding found, CancellationToken cancellationToken)
    {
        var keeper = await KeeperAsync(found, cancellationToken);
        if (keeper.Failure is { } unknown)
        {
            return WriteStep.Of(unknown, Publication);
        }

        if (keeper.Value?.Release is { } kept && await PinAsync(kept, cancellationToken) is { IsUncertain: true } unpinned)
        {
            return WriteStep.Of(unpinned, Publication);
        }

        var answer = await Api.PatchAsync<ReleaseWire>(
            $"releases/{draft.Id}",
            new ReleaseUpdate
            {
                TagName = Publication.Release.Tag,
                Draft = false,
                Prerelease = Publication.IsPrerelease,
                MakeLatest = keeper.Value is null ? MakeLatestQualifier.True : MakeLatestQualifier.False,
            },
            cancellationToken);

        // Another run may have published its draft, or deleted this one, in the same moment.
        _published = answer.IsSuccess;
        return answer.Failure is not { } failure
            ? WriteStep.LookAgain("it was published and is not listed yet")
            : WriteStep.Of(failure, Publication, mayBeARace: failure.Has("already_exists") || failure.Kind == FailureKind.NotFound);
    }

    /// <summary>
    /// Where nobody has set a latest release, GitHub takes the newest by its date, and a backport is that. So the one that has to stay is set before
    /// it is published, and not after, when everybody has been told of the wrong one. Being refused that, the last operation still looks.
    /// </summary>
    private async Task<ApiFailure?> PinAsync(ReleaseWire kept, CancellationToken cancellationToken) =>
        (await Api.PatchAsync<ReleaseWire>($"releases/{kept.Id}", new ReleaseUpdate { MakeLatest = MakeLatestQualifier.True }, cancellationToken)).Failure;

    /// <summary>Who has to be latest once this release is published: nobody in particular before or after a pre-release, null when it is this release.</summary>
    private async Task<(LatestFinding? Value, ApiFailure? Failure)> KeeperAsync(ReleaseFinding found, CancellationToken cancellationToken)
    {
        if (Publication.IsPrerelease)
        {
            return (new LatestFinding(null, null, null), null);
        }

        var latest = await LatestFinding.OfAsync(Publication, found, cancellationToken);
        return latest.IsSuccess && latest.Value.Wanted == Publication.Release.Tag ? (null, null) : (latest.Value, latest.Failure);
    }

    private string Patch(string id) => Write("PATCH", $"releases/{id}");
}
