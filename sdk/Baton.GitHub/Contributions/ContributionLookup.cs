using System.Collections.Concurrent;
using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Contributions;

/// <summary>Asks GitHub who wrote the commits of a release, and which pull requests brought them. Reads only.</summary>
public static class ContributionLookup
{
    /// <summary>Asks.</summary>
    /// <param name="release">The release: its commit, and its changes as git tells them.</param>
    /// <param name="previous">The commit of the release before; null for the first, whose authors are all new and need not be told.</param>
    /// <param name="target">Whom to ask.</param>
    /// <param name="limits">How much.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Result<Contributed>> AskAsync(
        Release release, string? previous, GitHubTarget target, ContributionLimits limits, CancellationToken cancellationToken)
    {
        var publication = new Publication(release, [], target);
        if (publication.Unasked is { } unasked)
        {
            return unasked;
        }

        using var api = publication.Api;
        var logins = await LoginsAsync(api, release, limits, cancellationToken);
        if (!logins.IsSuccess)
        {
            return Refuse(logins.Failure!, publication);
        }

        var pulls = await PullsAsync(api, release, limits, cancellationToken);
        if (!pulls.IsSuccess)
        {
            return Refuse(pulls.Failure!, publication);
        }

        ImmutableArray<Change> changes = [.. release.Changes.Select(c => c with
        {
            Login = logins.Value.GetValueOrDefault(c.Commit) ?? c.Login,
            Pull = pulls.Value.GetValueOrDefault(c.Commit) ?? c.Pull,
        })];
        var newcomers = previous is null ? (ApiAnswer<List<Newcomer>>)new List<Newcomer>()
            : await FirstContributions.FindAsync(api, target.Repository.FullName, changes, previous, limits.People, cancellationToken);
        if (!newcomers.IsSuccess)
        {
            return Refuse(newcomers.Failure!, publication);
        }

        var answer = new Contributed(changes, [.. newcomers.Value]);
        var left = release.Changes.Count(c => !c.Cancelled) - limits.Commits;
        return left <= 0 ? answer : Result<Contributed>.Success(answer, [GitHubDiagnostics.TooManyCommits.Report(
            $"The release has {left + limits.Commits} commits; GitHub is asked for the pull requests of the newest {limits.Commits}.", "The others are told from git alone. Release more often.")]);
    }

    /// <summary>https://docs.github.com/en/rest/commits/commits#list-commits: a hundred accounts with one request.</summary>
    private static async Task<ApiAnswer<Dictionary<string, string>>> LoginsAsync(GitHubApi api, Release release, ContributionLimits limits, CancellationToken cancellationToken)
    {
        var wanted = release.Changes.Select(c => c.Commit).ToHashSet(StringComparer.Ordinal);
        var listed = await api.ListAsync<CommitWire>(
            $"commits?sha={release.Commit}", all => all.Count < limits.Pages * 100 && wanted.Except(all.Select(c => c.Sha)).Any(), cancellationToken);
        return !listed.IsSuccess ? listed.Failure!
            : listed.Value.Where(c => wanted.Contains(c.Sha) && c.Author is { Login.Length: > 0 }).DistinctBy(c => c.Sha).ToDictionary(c => c.Sha, c => c.Author!.Login);
    }

    /// <summary>https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit.</summary>
    private static async Task<ApiAnswer<ConcurrentDictionary<string, PullRequest>>> PullsAsync(GitHubApi api, Release release, ContributionLimits limits, CancellationToken cancellationToken)
    {
        var (found, failures) = (new ConcurrentDictionary<string, PullRequest>(StringComparer.Ordinal), new ConcurrentQueue<ApiFailure>());
        await Parallel.ForEachAsync(
            release.Changes.Where(c => !c.Cancelled).Take(limits.Commits),
            new ParallelOptions { MaxDegreeOfParallelism = limits.AtOnce, CancellationToken = cancellationToken },
            async (change, token) =>
            {
                if (!failures.IsEmpty)
                {
                    return;
                }

                var pulls = await api.ListAsync<PullWire>($"commits/{change.Commit}/pulls", token);
                if (!pulls.IsSuccess)
                {
                    failures.Enqueue(pulls.Failure!);
                }
                else if (Choose(pulls.Value, change) is { } pull)
                {
                    found[change.Commit] = new PullRequest(pull.Number, pull.Title, pull.User?.Login) { Labels = [.. pull.Labels.Select(l => l.Name).Order(StringComparer.Ordinal)] };
                }
            });
        return failures.TryPeek(out var failure) ? failure : found;
    }

    /// <summary>A commit can be in several: the one that made it, the one that it names, the first that was merged.</summary>
    private static PullWire? Choose(List<PullWire> pulls, Change change) => pulls.Where(p => p.MergedAt is not null)
        .OrderByDescending(p => p.MergeCommitSha == change.Commit).ThenByDescending(p => p.Number == change.Pull?.Number).ThenBy(p => p.MergedAt).ThenBy(p => p.Number).FirstOrDefault();

    // Here a commit that was not pushed is a 404 to one request and a 422 to another.
    private static Diagnostic Refuse(ApiFailure failure, Publication publication) => failure.Says("No commit found")
        ? GitHubDiagnostics.CommitUnknown.Report($"{publication.Target.Repository} does not know the commit {publication.Release.Commit} ({failure}).", "Push it: git push")
        : Failures.Report(failure, publication);
}
