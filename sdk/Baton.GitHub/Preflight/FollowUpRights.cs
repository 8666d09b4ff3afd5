using System.Collections.Immutable;
using Baton.Core.Checks;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.FollowUps;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Preflight;

/// <summary>
/// Whether what follows a publication could be done. No token tells whether it may write issues, statuses or actions; one that may not even read them may
/// not write them, and that can be seen. Nothing depends on issues and statuses: they are a warning, as they are when they are written.
/// https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
/// </summary>
internal static class FollowUpRights
{
    private const string Issues = "github issues";
    private const string Statuses = "github statuses";
    private const string Workflow = "github workflow";
    private const string Optional = "Nothing depends on it: the release is published without it.";

    /// <summary>What will be looked at.</summary>
    public static ImmutableArray<string> Names(GitHubFollowUps wanted) => [.. NeedsIssues(wanted) ? new[] { Issues } : [], .. wanted.Status ? new[] { Statuses } : [], .. wanted.Dispatch is null ? [] : new[] { Workflow }];

    /// <summary>Looks.</summary>
    public static async Task<ImmutableArray<CheckFinding>> CheckAsync(RepositoryWire repository, Publication publication, CancellationToken cancellationToken)
    {
        var (wanted, found) = (publication.Target.FollowUps, ImmutableArray.CreateBuilder<CheckFinding>());
        if (NeedsIssues(wanted))
        {
            found.Add(repository.HasIssues == false && (wanted.Comment || wanted.Label is not null)
                ? CheckFinding.Of(Issues, GitHubDiagnostics.FollowUpRefused.Report(
                    $"{publication.Target.Repository} has no issues, and \"comment\", \"label\" or \"milestone\" is asked for.",
                    $"{Optional} To have it, turn issues on in its settings. Or take these keys out of baton.json."))
                : await ReadAsync<MilestoneWire>(Issues, "milestones", "issues: write", publication, cancellationToken));
        }

        if (wanted.Status && publication.Release.Commit.Length > 0)
        {
            found.Add(await ReadAsync<StatusWire>(Statuses, $"commits/{publication.Release.Commit}/statuses", "statuses: write", publication, cancellationToken));
        }

        if (wanted.Dispatch is { } workflow)
        {
            found.Add(await WorkflowAsync(workflow, publication, cancellationToken));
        }

        return found.ToImmutable();
    }

    /// <summary>It is known by the name of its file on the default branch: https://docs.github.com/en/rest/actions/workflows#get-a-workflow.</summary>
    private static async Task<CheckFinding> WorkflowAsync(string file, Publication publication, CancellationToken cancellationToken)
    {
        var answer = await publication.Api.GetAsync<WorkflowWire>($"actions/workflows/{file}", cancellationToken);
        return answer.Failure switch
        {
            null => answer.Value!.State is "active" ? CheckFinding.Ok(Workflow, $"'{file}' is there; GitHub tells nobody before the first start whether it may be started") : CheckFinding.Of(Workflow, GitHubDiagnostics.NoRight.Report(
                $"The workflow '{file}' of {publication.Target.Repository} cannot be started: its state is '{answer.Value.State}'.", $"Enable it: gh workflow enable {file}")),
            { Kind: FailureKind.NotFound } => CheckFinding.Of(Workflow, GitHubDiagnostics.NoRight.Report(
                $"{publication.Target.Repository} has no workflow '{file}' on its default branch, or the token may not see it ({answer.Failure}).",
                "Look at the spelling of \"dispatch\" in baton.json: it is the name of a file in .github/workflows; and give the token the right \"actions: write\" for this repository.")),
            { Kind: FailureKind.Forbidden } => CheckFinding.Of(Workflow, GitHubDiagnostics.NoRight.Report(
                $"The token may not even read the workflow that follows the publication ({answer.Failure}).", "Give the token the right \"actions: write\" for this repository; in a workflow: permissions: actions: write.")),
            var failure => CheckFinding.Of(Workflow, Failures.Report(failure, publication)),
        };
    }

    private static bool NeedsIssues(GitHubFollowUps wanted) => wanted.Comment || wanted.Label is not null || wanted.Milestone;

    private static async Task<CheckFinding> ReadAsync<T>(string name, string path, string right, Publication publication, CancellationToken cancellationToken)
    {
        // The first page is enough: whether there is an answer is the question.
        var answer = await publication.Api.ListAsync<T>(path, _ => false, cancellationToken);
        return answer.IsSuccess ? CheckFinding.Ok(name, "can be read; GitHub tells nobody before the first write whether they can be written")
            : answer.Failure!.Kind is FailureKind.Forbidden or FailureKind.NotFound ? CheckFinding.Of(name, GitHubDiagnostics.FollowUpRefused.Report(
                $"The token may not even read what follows the publication ({answer.Failure}).",
                $"{Optional} To have it, give the token the right \"{right}\" for this repository; in a workflow: permissions: {right}."))
            : answer.Failure.Kind is FailureKind.Refused && name == Statuses ? CheckFinding.NotAsked(name, "the commit was not pushed")
            : answer.Failure is { Kind: FailureKind.Refused, Status: not 407 } ? CheckFinding.Of(name, GitHubDiagnostics.FollowUpRefused.Report(
                $"GitHub refuses what follows the publication ({answer.Failure}).", Optional))
            : CheckFinding.Of(name, Failures.Report(answer.Failure, publication));
    }
}
