using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Git;

/// <summary>What speaks against a version that was found.</summary>
internal static class VersionDoubts
{
    public static IEnumerable<Diagnostic> Of(VersionAnswer answer, string workTree, VersioningOptions options, string? branch)
    {
        if (!answer.IsCertain)
        {
            yield return GitDiagnostics.Shallow.Report(
                $"'{workTree}' is a shallow clone, and the part that is here does not tell the version: it is {answer.Version} and stays on this machine.",
                "Run 'git fetch --unshallow --tags', or in GitHub Actions give actions/checkout 'fetch-depth: 0'.");
        }
        else if (options.Strategy == VersioningStrategy.Conventional && branch is null && answer is not { Tag: not null, Height: 0 })
        {
            // What a tag marks is that version wherever it is built.
            yield return GitDiagnostics.NoBranch.Report(
                $"The head of '{workTree}' is detached, so no branch says whether this is a maintenance line or a channel: the version is {answer.Version}, as on a branch that is neither.",
                "Name the branch: BATON_BRANCH=main (or the property BatonBranch), or check it out.");
        }
    }
}
