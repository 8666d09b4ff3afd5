using Baton.Core.Announcements;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;
using NewReference = Octokit.NewReference;
using NewTag = Octokit.NewTag;
using TaggedType = Octokit.TaggedType;

namespace Baton.GitHub.Announcements;

/// <summary>
/// Claims as references of the repository, <c>refs/baton/announced/KEY</c>: everybody who can publish can see them, and GitHub makes a reference
/// once (https://docs.github.com/en/rest/git/refs#create-a-reference). Each points at a tag object that no other run can have made, so that a
/// run whose connection was cut can tell its own from another's. How a delivery ended is a reference beside it, <c>refs/baton/announced-settled/KEY</c>.
/// </summary>
public sealed class ReferenceClaims : IDeliveryClaims
{
    private readonly Publication _publication;
    private readonly string _what;
    private readonly string _run;

    /// <summary>Claims on announcements.</summary>
    /// <param name="release">The release.</param>
    /// <param name="target">Where it is published.</param>
    /// <param name="run">Unique to this run, wherever it runs.</param>
    public ReferenceClaims(Release release, GitHubTarget target, string run)
        : this(new Publication(release, [], target), "announced", run)
    {
    }

    /// <summary>Claims on something else, <c>refs/baton/WHAT/KEY</c>.</summary>
    internal ReferenceClaims(Publication publication, string what, string run) => (_publication, _what, _run) = (publication, what, run);

    /// <inheritdoc/>
    public IReadOnlyList<string> Requests => [$"POST {_publication.Shown("git/tags")}", $"POST {_publication.Shown("git/refs")}"];

    /// <inheritdoc/>
    public string SettlingRequest => $"POST {_publication.Shown("git/refs")}";

    private GitHubApi Api => _publication.Api;

    /// <inheritdoc/>
    public Task<Result<bool>> IsTakenAsync(string key, CancellationToken cancellationToken) => IsThereAsync(Path(key), cancellationToken);

    /// <inheritdoc/>
    public Task<Result<bool>> IsSettledAsync(string key, CancellationToken cancellationToken) => IsThereAsync(Settled(key), cancellationToken);

    /// <inheritdoc/>
    public async Task<Result<bool>> TakeAsync(string key, CancellationToken cancellationToken)
    {
        if (_publication.Unasked is { } unasked)
        {
            return unasked;
        }

        var (ours, mayBeOurs, taken) = ("", false, false);
        var error = await ObservedWrite.RunAsync(_publication, async _ =>
        {
            if (ours.Length == 0)
            {
                var tag = await Api.PostAsync<GitObjectWire>(
                    "git/tags", new NewTag { Tag = $"{_what}-{key}", Message = _run, Object = _publication.Release.Commit, Type = TaggedType.Commit }, cancellationToken);
                if (tag.Value is not { Sha.Length: > 0 })
                {
                    return WriteStep.Of(tag.Failure ?? ApiFailure.Foreign(200, "POST git/tags"), _publication);
                }

                ours = tag.Value.Sha;
            }

            var made = await Api.PostAsync<GitObjectWire>("git/refs", new NewReference($"refs/{Path(key)}", ours), cancellationToken);
            if (made.Failure is not { } failure)
            {
                taken = true;
                return WriteStep.Done;
            }

            if (!failure.MayBeTaken)
            {
                // Whoever may make the object may make the reference too: a 404 says that the object is not seen everywhere yet.
                mayBeOurs |= failure.IsUncertain;
                return WriteStep.Of(failure, _publication, mayBeARace: failure.Kind == FailureKind.NotFound);
            }

            if (!mayBeOurs && failure.Says("already exists"))
            {
                return WriteStep.Done;
            }

            var there = await LookAsync(Path(key), cancellationToken);
            if (there.Failure is { } unseen)
            {
                return unseen.Kind == FailureKind.NotFound ? WriteStep.Of(failure, _publication, mayBeARace: true) : WriteStep.Of(unseen, _publication);
            }

            taken = there.Value!.Object?.Sha == ours;
            return WriteStep.Done;
        }, cancellationToken);
        return error is null ? taken : error;
    }

    /// <inheritdoc/>
    public async Task<bool> GiveBackAsync(string key, CancellationToken cancellationToken) => await Api.DeleteAsync($"git/refs/{GitHubApi.Escape(Path(key))}", cancellationToken) is null;

    /// <inheritdoc/>
    public Task SettleAsync(string key, CancellationToken cancellationToken) => ObservedWrite.RunAsync(
        _publication,
        async _ => (await Api.PostAsync<GitObjectWire>("git/refs", new NewReference($"refs/{Settled(key)}", _publication.Release.Commit), cancellationToken)).Failure is { } failure && !failure.Says("already exists")
            ? WriteStep.Of(failure, _publication) : WriteStep.Done,
        cancellationToken);

    private async Task<Result<bool>> IsThereAsync(string reference, CancellationToken cancellationToken)
    {
        if (_publication.Unasked is { } unasked)
        {
            return unasked;
        }

        var found = await LookAsync(reference, cancellationToken);
        return found.IsSuccess ? true : found.Failure!.Kind == FailureKind.NotFound ? false : Failures.Report(found.Failure, _publication);
    }

    private Task<ApiAnswer<GitObjectWire>> LookAsync(string reference, CancellationToken cancellationToken) => Api.GetAsync<GitObjectWire>($"git/ref/{GitHubApi.Escape(reference)}", cancellationToken);

    private string Path(string key) => $"baton/{_what}/{key}";

    private string Settled(string key) => $"baton/{_what}-settled/{key}";
}
