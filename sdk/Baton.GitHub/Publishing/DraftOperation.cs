using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Octokit;

namespace Baton.GitHub.Publishing;

/// <summary>There is one draft for the tag, with the right words; or the release is published already.</summary>
internal sealed class DraftOperation(Publication publication) : GitHubOperation(publication, "draft")
{
    /// <summary>So many looks must miss a draft that may have been made before another one is made: lists lag behind.</summary>
    private const int Looks = 4;

    private bool _applied;

    private Core.Releases.Release Release => Publication.Release;

    public override IReadOnlyList<string> Requests => [Write("POST", "releases")];

    public override OperationDescription Describe() => Describe(
        "create draft",
        $"{Publication.Target.Repository}@{Release.Tag}",
        ("title", Publication.Title),
        ("pre-release", Publication.IsPrerelease ? "yes" : "no"),
        ("notes", $"{Publication.Body.Length} characters"));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var found = await Publication.FindAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return Failed(found.Failure!);
        }

        string[] spare = [.. found.Value.Losers.Select(l => Write("DELETE", $"releases/{l.Id}"))];
        return found.Value switch
        {
            { Published: not null } when spare.Length == 0 => new Observation.Satisfied("is published"),
            { Published: null, Drafts: [] } => Missing("there is no draft", [.. spare, .. Requests]),
            { Published: null, Drafts: [var draft, ..] } when spare.Length == 0 => IsRight(draft) ? new Observation.Satisfied($"draft {draft.Id}") : Missing("the draft has other words", Rewrite(draft)),
            { Current: { } current } when _applied && (!current.Draft || IsRight(current)) => new Observation.Satisfied($"release {current.Id}; the others go before it is published"),
            { Published: not null } => Missing("is published, and has a draft beside it", spare),
            { Drafts: [var draft, ..] } => Missing($"there are {spare.Length + 1} drafts", IsRight(draft) ? spare : [.. spare, Rewrite(draft)]),
        };
    }

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken)
    {
        var looksLeft = 0;
        return ObservedWrite.RunAsync(Publication, async _ =>
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

            if (found.Value.Current is { } current)
            {
                _applied = true;
                return current.Draft && !IsRight(current) ? await RewriteAsync(current, cancellationToken) : WriteStep.Done;
            }

            if (looksLeft-- > 0)
            {
                return WriteStep.NotYet("the draft was made and is not listed yet");
            }

            var draft = await CreateAsync(cancellationToken);
            looksLeft = draft.IsSuccess ? int.MaxValue : Looks;
            if (draft.IsSuccess && draft.Value.TagName != Release.Tag)
            {
                looksLeft = 0;
                return await DropAsync(draft.Value, cancellationToken);
            }

            return draft.Failure is { } failure ? WriteStep.Of(failure, Publication) : WriteStep.LookAgain("the draft was made and is not listed yet");
        }, cancellationToken, tries: 16);
    }

    private string Rewrite(ReleaseWire draft) => Write("PATCH", $"releases/{draft.Id}");

    private bool IsRight(ReleaseWire draft) =>
        draft.Name == Publication.Title && draft.Prerelease == Publication.IsPrerelease && (draft.Body ?? "").ReplaceLineEndings("\n").TrimEnd() == Publication.Body;

    private Task<ApiAnswer<ReleaseWire>> CreateAsync(CancellationToken cancellationToken) => Api.PostAsync<ReleaseWire>("releases", new NewRelease(Release.Tag)
    {
        TargetCommitish = Release.Commit,
        Name = Publication.Title,
        Body = Publication.Body,
        Draft = true,
        Prerelease = Publication.IsPrerelease,
    }, cancellationToken);

    /// <summary>A draft that GitHub gave another tag name is no use: it goes, and another one is made.</summary>
    private async Task<WriteStep> DropAsync(ReleaseWire draft, CancellationToken cancellationToken) =>
        await Api.DeleteAsync($"releases/{draft.Id}", cancellationToken) is { } failure
            ? WriteStep.Of(failure, Publication)
            : WriteStep.NotYet($"GitHub named the draft '{draft.TagName}'");

    /// <summary>Says nothing of its being a draft: the list may be an old one, and would take back what was published since. https://github.com/release-drafter/release-drafter/issues/1727</summary>
    private async Task<WriteStep> RewriteAsync(ReleaseWire draft, CancellationToken cancellationToken)
    {
        var changed = await Api.PatchAsync<ReleaseWire>(
            $"releases/{draft.Id}",
            new ReleaseUpdate { TagName = Release.Tag, Name = Publication.Title, Body = Publication.Body, Prerelease = Publication.IsPrerelease },
            cancellationToken);
        return changed.Failure is { } failure ? WriteStep.Of(failure, Publication, mayBeARace: failure.Kind == FailureKind.NotFound) : WriteStep.Done;
    }
}
