using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Contributions;

/// <summary>
/// Whose first contribution a release has. Two looks must both say so: there is no commit of theirs in the release before, and no merged pull
/// request of theirs but those of this release and later ones. Where GitHub is not sure, or was asked too much, nothing is claimed.
/// </summary>
internal static class FirstContributions
{
    public static async Task<ApiAnswer<List<Newcomer>>> FindAsync(
        GitHubApi api, string fullName, IEnumerable<Change> changes, string previous, int people, CancellationToken cancellationToken)
    {
        var newcomers = new List<Newcomer>();
        var first = changes.Where(c => !c.Cancelled).Select(c => c.Pull).OfType<PullRequest>()
            .Where(p => p.Author is { Length: > 0 } author && !author.EndsWith("[bot]", StringComparison.Ordinal))
            .GroupBy(p => p.Author!, StringComparer.OrdinalIgnoreCase).Select(g => (Login: g.Key, Pull: g.Min(p => p.Number))).OrderBy(p => p.Pull);
        foreach (var (login, pull) in first.Take(people))
        {
            var earlier = await api.GetAsync<List<CommitWire>>($"commits?sha={previous}&author={Uri.EscapeDataString(login)}&per_page=1", cancellationToken);
            if (!earlier.IsSuccess)
            {
                return earlier.Failure!;
            }

            if (earlier.Value.Count > 0)
            {
                continue;
            }

            // The oldest one is the first of the list. https://docs.github.com/en/rest/search/search#search-issues-and-pull-requests
            var query = Uri.EscapeDataString($"repo:{fullName} is:pull-request is:merged author:{login}");
            var merged = await api.GetFromRootAsync<PullSearchWire>($"search/issues?q={query}&sort=created&order=asc&per_page=1", cancellationToken);
            if (merged.Failure is { Kind: not FailureKind.Refused } failure)
            {
                return failure;
            }

            // An account that hides itself or is gone cannot be searched for: 422.
            if (merged is { IsSuccess: true, Value: { IncompleteResults: false, Items: [var oldest, ..] } } && oldest.Number == pull)
            {
                newcomers.Add(new Newcomer(login, pull));
            }
        }

        return newcomers;
    }
}
