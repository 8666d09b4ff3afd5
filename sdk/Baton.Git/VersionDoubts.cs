using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Diagnostics;

namespace Baton.Git;

/// <summary>What speaks against a version that was found.</summary>
internal static class VersionDoubts
{
    /// <param name="answer">The version.</param>
    /// <param name="workTree">The repository's root.</param>
    /// <param name="options">What was asked.</param>
    /// <param name="branch">The branch that counted; null for none.</param>
    /// <param name="remoteWithoutTags">The remote to fetch from where there are remotes, and of none of them tags are fetched; null otherwise.</param>
    /// <param name="isEmpty">Whether the commit has nothing under a filter.</param>
    public static IEnumerable<Diagnostic> Of(
        VersionAnswer answer, string workTree, VersioningOptions options, string? branch, Func<string?> remoteWithoutTags, Predicate<PathFilter> isEmpty)
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

        // A project before its first release has none either: what tells them apart is that git was told to leave them.
        if (answer is { IsCertain: true, Tag: null } && remoteWithoutTags() is { } remote)
        {
            yield return GitDiagnostics.NoTagsFetched.Report(
                $"'{workTree}' has no version tag before this commit, and git was told to fetch none (tagOpt is --no-tags): the version is {answer.Version}, as before the first release.",
                $"Run 'git fetch --tags {Quoted(remote)}'. So that later ones come too: git config --unset {Quoted($"remote.{remote}.tagOpt")}");
        }

        // Then no commit ever counts, and what is built from each of them has the version of the last tag.
        if (!options.Paths.IsEmpty && isEmpty(new PathFilter(options.Paths)))
        {
            yield return GitDiagnostics.NothingUnderPaths.Report(
                $"No file of the commit that is checked out in '{workTree}' is under the unit's paths, {string.Join(", ", options.Paths.Select(p => $"'{p}'"))}: no commit counts, and the version stays {answer.Version}.",
                "Mend the paths, upper and lower case too, or commit the files.");
        }
    }

    private static string Quoted(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;
}
