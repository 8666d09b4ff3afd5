using Baton.Core.Diagnostics;
using Baton.GitHub.Api;

namespace Baton.GitHub.Publishing;

/// <summary>What a failed request means to a person.</summary>
internal static class Failures
{
    public static Diagnostic Report(ApiFailure failure, Publication publication)
    {
        var host = publication.Target.Repository.Host;
        var repository = publication.Target.Repository.FullName;
        return failure.Kind switch
        {
            FailureKind.Unreachable => GitHubDiagnostics.Unreachable.Report(
                $"{host} gives no answer ({failure}).", "Look at your network and at the host's status page, and run the same command again: it goes on where it stopped."),
            FailureKind.Proxy => GitHubDiagnostics.Unreachable.Report(
                $"{host} cannot be reached ({failure}).", "Look at the address of the proxy in HTTPS_PROXY or ALL_PROXY, and run the same command again: it goes on where it stopped."),
            FailureKind.Server when failure.IsForeign => GitHubDiagnostics.Unreachable.Report(
                $"What answers for {host} is not its API ({failure}).", $"Look whether a proxy stands between, and whether GITHUB_API_URL is right: requests go to {publication.Target.Access.ApiUrl}."),
            FailureKind.Server => GitHubDiagnostics.Unreachable.Report(
                $"{host} keeps failing ({failure}).", "Wait until its status page is green, and run the same command again: it goes on where it stopped."),
            FailureKind.RateLimited => GitHubDiagnostics.RateLimited.Report(
                $"{host} takes no more requests from this token ({failure}).", "Wait an hour, and run the same command again: it goes on where it stopped."),
            FailureKind.FileRead => GitHubDiagnostics.FileChanged.Report($"{failure.Message}", "Pack again, and let nothing write to the packages while they are published."),
            FailureKind.FileWrite => GitHubDiagnostics.CannotWrite.Report($"{failure.Message}", "Free some space, or make the folder writable."),
            FailureKind.Unauthorized => GitHubDiagnostics.BadToken.Report(
                $"{host} does not accept the token ({failure}).", "Set GITHUB_TOKEN or GH_TOKEN to one that is neither expired nor revoked: export GH_TOKEN=$(gh auth token)"),
            FailureKind.Forbidden when failure.SingleSignOn is { } page => GitHubDiagnostics.SingleSignOn.Report(
                $"The organization of {repository} demands single sign-on, and the token is not authorized for it ({failure}).",
                page.Host == host ? $"Authorize the token within the hour: {page}" : $"Authorize the token in its settings: https://{host}/settings/tokens"),
            FailureKind.Forbidden or FailureKind.NotFound => GitHubDiagnostics.NoRight.Report(
                $"The token may not do this in {repository}, or there is no such repository ({failure}).",
                $"Give the token the right \"{Right(failure)}\" for this repository; in a workflow: permissions: {Right(failure)}. If the tag's workflow files are new, see also BATON6103."),
            _ when failure.Says("used by an immutable release") || failure.Says("creations being restricted") => GitHubDiagnostics.BurnedTag.Report(
                $"GitHub does not give out the tag {publication.Release.Tag} again ({failure}).", "A tag that an immutable release has used is used up. Release the next version, or look for a ruleset that restricts tags."),
            _ when failure.Says("rule violations") => GitHubDiagnostics.RuleViolation.Report(
                $"A ruleset of {repository} refuses the tag {publication.Release.Tag} ({failure}).",
                failure.Says("signature")
                    ? $"Look whether the commit is signed (git log -1 --show-signature {publication.Release.Commit}). "
                        + "If it is not, GitHub refuses it under a signed tag, too: release a commit that is signed, "
                        + $"as are those before it, or change the rules (https://{host}/{repository}/rules). If it is, sign and push the tag yourself, since the API cannot "
                        + $"(git tag -s {publication.Release.Tag} {publication.Release.Commit} && git push origin {publication.Release.Tag}), "
                        + "and run the same command again: it uses the tag that is there."
                    : $"Look at the rules (https://{host}/{repository}/rules), and change the ruleset or let the token's owner bypass it."),
            _ when failure.Says("Could not verify object") || failure.Says("Object does not exist") || failure.Says("target_commitish") || failure.Says("No commit found") => GitHubDiagnostics.CommitUnknown.Report(
                $"{repository} does not know the commit {publication.Release.Commit} ({failure}).", "Push it: git push"),
            _ when failure.Says("immutable") => GitHubDiagnostics.Immutable.Report(
                $"The release {publication.Release.Tag} is immutable ({failure}).", "Nothing of it can be changed any more. Release the next version."),
            _ => GitHubDiagnostics.Refused.Report($"{host} refuses a request ({failure}).", "Look at what it says; if it is Baton's doing, report it with this line."),
        };
    }

    /// <summary>
    /// A tag is refused to a token that has just made the tag's object: it seems to write contents, and what else a tag takes is the right to its commit's workflow files.
    /// GitHub does not say which right it misses.
    /// </summary>
    public static Diagnostic WorkflowRight(ApiFailure failure, Publication publication) => GitHubDiagnostics.WorkflowRight.Report(
        $"The token may not make the tag {publication.Release.Tag}: the workflow files of {Short(publication)} seem to differ from the default branch's, and it may not write workflows ({failure}).",
        $"Push the tag yourself (git push origin {publication.Release.Tag}) before the release runs, or use a token with the right \"workflows: write\"; the token of GitHub Actions cannot have it. "
        + "If these files are the same, the token lacks \"contents: write\".");

    private static string Right(ApiFailure failure) => failure.Request switch
    {
        var request when request.Contains("/statuses", StringComparison.Ordinal) => "statuses: write",
        var request when request.Contains("/issues/", StringComparison.Ordinal) || request.Contains("/milestones", StringComparison.Ordinal) => "issues: write",
        var request when request.Contains("/actions/", StringComparison.Ordinal) => "actions: write",
        _ => "contents: write",
    };

    private static string Short(Publication publication) => publication.Release.Commit is { Length: > 7 } commit ? commit[..7] : publication.Release.Tag;
}
