using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Caching;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.Running;

namespace Baton.Git;

/// <summary>The version of a folder, whatever state its history is in.</summary>
public static class VersionReader
{
    /// <summary>
    /// Reads it. Without a history it answers a version that nobody mistakes for a release, not certain, with a coded warning.
    /// </summary>
    /// <param name="directory">A folder in a work tree.</param>
    /// <param name="options">With paths relative to the repository's root.</param>
    /// <param name="context">The process around.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static Result<VersionAnswer> Read(
        string directory, VersioningOptions options, GitContext context, CancellationToken cancellationToken) =>
        ReadAt(directory, options, context, null, cancellationToken).Version;

    /// <summary>The same, with the head that it is the version of; null for none.</summary>
    internal static (Result<VersionAnswer> Version, HeadPosition? Head) ReadAt(
        string directory, VersioningOptions options, GitContext context, EarlierHeights? earlier, CancellationToken cancellationToken)
    {
        var found = GitRepository.Find(directory, context);
        if (found is { IsSuccess: false })
        {
            return (Result<VersionAnswer>.Failure(found.Diagnostics), null);
        }

        using var repository = found?.Value;
        return (Read(repository, directory, options, earlier, cancellationToken), repository?.Position);
    }

    /// <summary>The same, for a repository that is open, or null for none.</summary>
    public static Result<VersionAnswer> Read(
        GitRepository? repository, string directory, VersioningOptions options, CancellationToken cancellationToken) =>
        Read(repository, directory, options, null, cancellationToken);

    private static Result<VersionAnswer> Read(
        GitRepository? repository, string directory, VersioningOptions options, EarlierHeights? earlier, CancellationToken cancellationToken)
    {
        if (repository is { HasCommits: true })
        {
            return repository.Version(options, earlier, cancellationToken);
        }

        if (VersioningCheck.Mistakes(options).ToList() is { Count: > 0 } mistakes)
        {
            return Result<VersionAnswer>.Failure(mistakes);
        }

        if (repository is null)
        {
            return VersionWithoutHistory.Of(directory, options, cancellationToken);
        }

        var answer = VersionWithoutHistory.Unmistakable(options);
        return Result<VersionAnswer>.Success(answer, GitDiagnostics.NoCommits.Report(
            $"The git repository '{repository.WorkTree}' has no commits: the version is {answer.Version} and stays on this machine.",
            "Commit something: git add --all && git commit."));
    }
}
