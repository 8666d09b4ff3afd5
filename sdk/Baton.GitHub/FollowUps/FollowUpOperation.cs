using Baton.Core.Diagnostics;
using Baton.GitHub.Api;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.FollowUps;

/// <summary>
/// Something that tells of the release and that no other step needs: a status, a milestone, a label, a comment. What GitHub refuses for good is given up with a
/// warning, in GitHub's words; the next run asks again. An outage is an error as everywhere, since running again cures it.
/// </summary>
internal abstract class FollowUpOperation(Publication publication, string name) : GitHubOperation(publication, name)
{
    /// <summary>What was not done, as a sentence says it: <c>The comment on acme/web#7</c>.</summary>
    protected abstract string What { get; }

    protected override Diagnostic Report(ApiFailure failure)
    {
        var error = base.Report(failure);
        return IsForGood(failure) ? GitHubDiagnostics.FollowUpRefused.Report($"{What} was not made: GitHub refuses it ({failure}).", Cure(failure, error)) : error;
    }

    /// <summary>How a try ended whose request failed.</summary>
    protected WriteStep Refused(ApiFailure failure) => failure.IsUncertain ? new WriteStep(failure, null) : WriteStep.Failed(Report(failure));

    /// <summary>Whatever GitHub refuses, and a thing that was moved. Not a proxy's 407; a bad token, a timeout and a limit have kinds of their own.</summary>
    private static bool IsForGood(ApiFailure failure) =>
        failure.Kind is FailureKind.Forbidden or FailureKind.NotFound or FailureKind.Refused
        && failure.Status is 301 or 307 or 308 or (>= 400 and < 500 and not 407);

    private static string Cure(ApiFailure failure, Diagnostic error) => failure switch
    {
        _ when failure.Says("locked") => "Nothing depends on it. To have it, unlock the conversation and run the same command again.",
        _ when failure.Says("maximum number of statuses") => "Nothing depends on it. GitHub takes 1,000 statuses of one context for a commit.",
        { Status: 301 or 307 or 308 or 410 } => "Nothing depends on it. Baton writes to no other repository than the release's own.",
        { Kind: FailureKind.Refused } => "Nothing depends on it.",
        _ => $"Nothing depends on it. To have it, run the same command again after this: {error.Cure}",
    };
}
