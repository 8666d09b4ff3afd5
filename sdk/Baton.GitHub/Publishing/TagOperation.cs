using System.Globalization;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Octokit;

namespace Baton.GitHub.Publishing;

/// <summary>
/// An annotated tag marks the commit. It comes first: publishing a draft would make a tag too, but not an annotated one, and on whatever
/// commit target_commitish means by then.
/// </summary>
internal sealed class TagOperation(Publication publication) : GitHubOperation(publication, "tag")
{
    private const int EarlyTries = 4;
    private const int Looks = 6;

    private string? _made;

    private string Tag => Publication.Release.Tag;

    private string Commit => Publication.Release.Commit;

    public override IReadOnlyList<string> Requests => [Write("POST", "git/tags"), Write("POST", "git/refs")];

    public override OperationDescription Describe() => Describe("create tag", $"{Publication.Target.Repository}@{Tag}", ("commit", Commit));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var path = $"git/ref/tags/{GitHubApi.Escape(Tag)}";
        var reference = await Api.GetAsync<GitObjectWire>(path, cancellationToken);
        if (reference.Value?.Object is not { } target)
        {
            return reference.Failure is { Kind: FailureKind.NotFound } ? Missing($"there is no tag '{Tag}'", [.. Requests])
                : Failed(reference.Failure ?? ApiFailure.Foreign(200, $"GET {path}"));
        }

        var commit = target.Sha == _made ? Commit : target.Sha;
        if (target.Type == "tag" && target.Sha != _made)
        {
            var tag = await ReadAsync(target.Sha, cancellationToken);
            if (tag.Failure is { } failure)
            {
                return Failed(failure);
            }

            commit = tag.Value?.Object?.Sha ?? "";
        }

        return commit == Commit
            ? new Observation.Satisfied($"marks {commit}")
            : new Observation.Conflict(GitHubDiagnostics.TagElsewhere.Report(
                $"On {Publication.Target.Repository}, the tag {Tag} marks {commit}, and the release is made of {Commit}.",
                $"A version is made once: release another one. A tag that nobody has used can be deleted: git push --delete origin {Tag}"));
    }

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async number =>
    {
        if (number > 0)
        {
            switch (await LookAsync(cancellationToken))
            {
                case Observation.Satisfied:
                    return WriteStep.Done;
                case Observation.Conflict conflict:
                    return WriteStep.Failed(conflict.Why);
            }
        }

        if (_made is null)
        {
            var tag = await Api.PostAsync<GitObjectWire>("git/tags", TagObject(), cancellationToken);
            if (tag.Value is not { Sha.Length: > 0 })
            {
                return WriteStep.Of(tag.Failure ?? ApiFailure.Foreign(200, "POST git/tags"), Publication);
            }

            _made = tag.Value.Sha;
        }

        var reference = await Api.PostAsync<GitObjectWire>("git/refs", new NewReference($"refs/tags/{Tag}", _made), cancellationToken);
        if (reference.Failure is { } failure)
        {
            // Whoever may make the object may make the reference too, so that a 404 says that the object is not seen everywhere yet; but not for long.
            return failure.Kind == FailureKind.Forbidden || (failure.Kind == FailureKind.NotFound && number >= EarlyTries)
                ? WriteStep.Failed(Failures.WorkflowRight(failure, Publication))
                : WriteStep.Of(failure, Publication, mayBeARace: failure.Kind == FailureKind.NotFound || failure.MayBeTaken);
        }

        // A draft that is made before the tag can be seen may lose its tag name for good.
        return number == 0 && await LookAsync(cancellationToken) is Observation.Satisfied ? WriteStep.Done : await SeenAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>https://docs.github.com/en/rest/git/tags#create-a-tag-object. Octokit would send the date in UTC, and the offset is part of the object.</summary>
    private Dictionary<string, object> TagObject()
    {
        var words = Publication.Target.Tag;
        var body = new Dictionary<string, object> { ["tag"] = Tag, ["message"] = words?.Message ?? Publication.Title, ["object"] = Commit, ["type"] = "commit" };
        if (words is not null)
        {
            body["tagger"] = new Dictionary<string, object> { ["name"] = words.Name, ["email"] = words.Email, ["date"] = words.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) };
        }

        return body;
    }

    /// <summary>Reads a tag's object, which is there, since something points at it, and may not be seen everywhere yet.</summary>
    private async Task<ApiAnswer<GitObjectWire>> ReadAsync(string sha, CancellationToken cancellationToken)
    {
        var tag = await ObservedWrite.LookAsync(
            Publication, _ => Api.GetAsync<GitObjectWire>($"git/tags/{sha}", cancellationToken), t => t.Failure is { Kind: FailureKind.NotFound }, cancellationToken, Looks);
        return tag.Failure is { Kind: FailureKind.NotFound } missing ? missing with { Kind = FailureKind.Server } : tag;
    }

    private async Task<WriteStep> SeenAsync(CancellationToken cancellationToken) => WriteStepOf(await ObservedWrite.RunAsync(Publication, async _ =>
        await LookAsync(cancellationToken) switch
        {
            Observation.Satisfied => WriteStep.Done,
            Observation.Conflict conflict => WriteStep.Failed(conflict.Why),
            _ => WriteStep.NotYet($"the tag {Tag} was made and cannot be seen yet"),
        }, cancellationToken));

    private static WriteStep WriteStepOf(Diagnostic? error) => error is null ? WriteStep.Done : WriteStep.Failed(error);
}
