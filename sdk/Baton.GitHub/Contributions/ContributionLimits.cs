namespace Baton.GitHub.Contributions;

/// <summary>
/// How much GitHub is asked. The token of GitHub Actions has 1,000 requests an hour for each repository, and a release needs some of them itself
/// (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api).
/// </summary>
/// <param name="Commits">For the pull requests of so many commits, the newest.</param>
/// <param name="Pages">Pages of a hundred commits for their authors' accounts.</param>
/// <param name="People">Whether it is their first contribution, for so many people; of the others nothing is claimed.</param>
/// <param name="AtOnce">How many requests are under way.</param>
public sealed record ContributionLimits(int Commits = 300, int Pages = 10, int People = 25, int AtOnce = 4);
