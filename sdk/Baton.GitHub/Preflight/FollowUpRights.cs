using System.Collections.Immutable;
using Baton.Core.Checks;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.FollowUps;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Preflight;

/// <summary>
/// Whether what follows a publication could be done. No token tells whether it may write issues or statuses; one that may not even read them may
/// not write them, and that can be seen. https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
/// </summary>
internal static class FollowUpRights
{
    private const string Issues = "github issues";
    private const string Statuses = "github statuses";

    /// <summary>What will be looked at.</summary>
    public static ImmutableArray<string> Names(GitHubFollowUps wanted) => [.. NeedsIssues(wanted) ? new[] { Issues } : [], .. wanted.Status ? new[] { Statuses } : []];

    /// <summary>Looks.</summary>
    public static async Task<ImmutableArray<CheckFinding>> CheckAsync(RepositoryWire repository, Publication publication, CancellationToken cancellationToken)
    {
        var (wanted, found) = (publication.Target.FollowUps, ImmutableArray.CreateBuilder<CheckFinding>());
        if (NeedsIssues(wanted))
        {
            found.Add(repository.HasIssues == false && (wanted.Comment || wanted.Label is not null)
                ? CheckFinding.Of(Issues, GitHubDiagnostics.NoRight.Report(
                    $"{publication.Target.Repository} has no issues, and \"comment\", \"label\" or \"milestone\" is asked for.", "Turn issues on in its settings, or take these keys out of baton.json."))
                : await ReadAsync<MilestoneWire>(Issues, "milestones", "issues: write", publication, cancellationToken));
        }

        if (wanted.Status && publication.Release.Commit.Length > 0)
        {
            found.Add(await ReadAsync<StatusWire>(Statuses, $"commits/{publication.Release.Commit}/statuses", "statuses: write", publication, cancellationToken));
        }

        return found.ToImmutable();
    }

    private static bool NeedsIssues(GitHubFollowUps wanted) => wanted.Comment || wanted.Label is not null || wanted.Milestone;

    private static async Task<CheckFinding> ReadAsync<T>(string name, string path, string right, Publication publication, CancellationToken cancellationToken)
    {
        // The first page is enough: whether there is an answer is the question.
        var answer = await publication.Api.ListAsync<T>(path, _ => false, cancellationToken);
        return answer.IsSuccess ? CheckFinding.Ok(name, "can be read; GitHub tells nobody before the first write whether they can be written")
            : answer.Failure!.Kind is FailureKind.Forbidden or FailureKind.NotFound ? CheckFinding.Of(name, GitHubDiagnostics.NoRight.Report(
                $"The token may not even read what follows the publication ({answer.Failure}).", $"Give the token the right \"{right}\" for this repository; in a workflow: permissions: {right}."))
            : answer.Failure.Kind is FailureKind.Refused ? CheckFinding.NotAsked(name, "the commit was not pushed")
            : CheckFinding.Of(name, Failures.Report(answer.Failure, publication));
    }
}
