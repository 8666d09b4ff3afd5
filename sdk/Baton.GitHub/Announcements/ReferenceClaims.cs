using Baton.Core.Announcements;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;
using NewReference = Octokit.NewReference;

namespace Baton.GitHub.Announcements;

/// <summary>
/// Claims as references of the repository, <c>refs/baton/announced/KEY</c>: everybody who can publish can see them, and GitHub makes a reference
/// once (https://docs.github.com/en/rest/git/refs#create-a-reference). Each points at a commit that no other run can have made, so that a
/// run whose connection was cut can tell its own from another's: see <see cref="ClaimCommits"/>. How a delivery ended is a reference beside it, <c>refs/baton/announced-settled/KEY</c>.
/// </summary>
public sealed class ReferenceClaims : IDeliveryClaims
{
    private readonly Publication _publication;
    private readonly string _what;
    private readonly ClaimCommits _commits;

    /// <summary>Claims on announcements.</summary>
    /// <param name="release">The release.</param>
    /// <param name="target">Where it is published.</param>
    /// <param name="run">Unique to this run, wherever it runs.</param>
    public ReferenceClaims(Release release, GitHubTarget target, string run)
        : this(new Publication(release, [], target), "announced", run)
    {
    }

    /// <summary>Claims on something else, <c>refs/baton/WHAT/KEY</c>.</summary>
    internal ReferenceClaims(Publication publication, string what, string run) => (_publication, _what, _commits) = (publication, what, new ClaimCommits(publication, what, run));

    /// <inheritdoc/>
    public IReadOnlyList<string> Requests => [$"POST {_publication.Shown("git/commits")}", $"POST {_publication.Shown("git/refs")}"];

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

        var (mayBeOurs, taken) = (false, false);
        var error = await PointAsync(Path(key), key, async failure =>
        {
            if (failure is null)
            {
                taken = true;
                return WriteStep.Done;
            }

            if (!failure.MayBeTaken)
            {
                mayBeOurs |= failure.IsUncertain;
                return Refused(failure);
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

            taken = there.Value!.Object?.Sha == _commits.Of(key);
            return WriteStep.Done;
        }, cancellationToken);
        return error is null ? taken : error;
    }

    /// <inheritdoc/>
    public async Task<bool> GiveBackAsync(string key, CancellationToken cancellationToken) => await Api.DeleteAsync($"git/refs/{GitHubApi.Escape(Path(key))}", cancellationToken) is null;

    /// <inheritdoc/>
    public Task SettleAsync(string key, CancellationToken cancellationToken) => PointAsync(
        Settled(key), key, failure => Task.FromResult(failure is null || failure.Says("already exists") ? WriteStep.Done : Refused(failure)), cancellationToken);

    /// <summary>Makes a reference to this run's commit.</summary>
    private Task<Diagnostic?> PointAsync(string reference, string key, Func<ApiFailure?, Task<WriteStep>> judge, CancellationToken cancellationToken) => ObservedWrite.RunAsync(
        _publication,
        async _ =>
        {
            return await _commits.MakeAsync(key, cancellationToken) is { } unmade
                ? WriteStep.Of(unmade, _publication)
                : await judge((await Api.PostAsync<GitObjectWire>("git/refs", new NewReference($"refs/{reference}", _commits.Of(key)!), cancellationToken)).Failure);
        },
        cancellationToken);

    /// <summary>Whoever may make the commit may make the reference too: a 404 says that the commit is not seen everywhere yet.</summary>
    private WriteStep Refused(ApiFailure failure) => WriteStep.Of(failure, _publication, mayBeARace: failure.Kind == FailureKind.NotFound);

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
