using System.Collections.Concurrent;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;
using NewCommit = Octokit.NewCommit;

namespace Baton.GitHub.Announcements;

/// <summary>
/// The commits that claims point at, each made by this run alone. A reference to a commit takes the right to its workflow files, and a token need not have it where the tag was pushed
/// by hand: so the commit has no files and no parent. Where GitHub does not make such a one (500, or "Tree SHA does not exist"), it is an empty commit on top of the default branch, whose
/// workflow files are nobody's news.
/// https://docs.github.com/en/rest/git/commits#create-a-commit
/// </summary>
internal sealed class ClaimCommits(Publication publication, string what, string run)
{
    /// <summary>The tree without files, which git knows everywhere: https://stackoverflow.com/questions/18565425.</summary>
    private const string EmptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    private readonly ConcurrentDictionary<string, string> _made = new();
    private volatile NewBase? _base;

    private GitHubApi Api => publication.Api;

    /// <summary>The commit for a claim; null when none was made.</summary>
    public string? Of(string key) => _made.GetValueOrDefault(key);

    /// <summary>Makes the commit for a claim, if there is none.</summary>
    /// <returns>Why it could not be made.</returns>
    public async Task<ApiFailure?> MakeAsync(string key, CancellationToken cancellationToken)
    {
        if (_made.ContainsKey(key))
        {
            return null;
        }

        var made = await SendAsync(key, _base, cancellationToken);
        if (_base is null && made.Failure is { Status: >= 500 or 422 } refused)
        {
            var head = await Api.GetAsync<CommitContentWire>("commits/HEAD", cancellationToken);
            if (head.Value is not { Sha: { Length: > 0 } parent, Commit.Tree.Sha: { Length: > 0 } tree })
            {
                return head.Failure ?? refused;
            }

            _base = new NewBase(tree, parent);
            made = await SendAsync(key, _base, cancellationToken);
        }

        if (made.Value is not { Sha.Length: > 0 })
        {
            return made.Failure ?? ApiFailure.Foreign(200, "POST git/commits");
        }

        _made[key] = made.Value.Sha;
        return null;
    }

    private Task<ApiAnswer<GitObjectWire>> SendAsync(string key, NewBase? on, CancellationToken cancellationToken)
    {
        var message = $"{what} {key}\n\n{run}";
        return Api.PostAsync<GitObjectWire>("git/commits", on is null ? new NewCommit(message, EmptyTree) : new NewCommit(message, on.Tree, on.Parent), cancellationToken);
    }

    private sealed record NewBase(string Tree, string Parent);
}
