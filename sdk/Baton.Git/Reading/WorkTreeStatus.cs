using System.Runtime.CompilerServices;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.LibGit2;
using Baton.Git.Running;
using LibGit2Sharp;

namespace Baton.Git.Reading;

/// <summary>
/// What is in the work tree and in no commit, as git itself sees it: filters, line endings and sparse checkouts included. Where there
/// is no git command libgit2 is asked, which knows most of that. A file system monitor, which is a program that the configuration names, is
/// not started.
/// </summary>
internal static class WorkTreeStatus
{
    public static IReadOnlyList<string> Read(GitContext context, GitLocation location, PathFilter filter, bool onlyUntracked = false)
    {
        try
        {
            return [.. Ask(context, location, onlyUntracked).Where(filter.Includes).Order(StringComparer.Ordinal).Distinct()];
        }
        catch (GitException exception) when (exception.Diagnostic.Descriptor == GitDiagnostics.NoGit)
        {
            if (InProcess(location, onlyUntracked) is not { } changed)
            {
                throw;
            }

            return [.. changed.Where(filter.Includes).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Whether anything is changed, staged or untracked (and not ignored) under a filter; false where there is no work tree. Opens no repository where there is a git command.</summary>
    public static Result<bool> IsDirty(string directory, PathFilter filter, GitContext context)
    {
        try
        {
            return RepositoryLocator.Locate(directory, context.Variables)?.Value is { } location && location.WorkTree != location.GitDirectory && Read(context, location, filter).Count > 0;
        }
        catch (GitException exception)
        {
            return exception.Diagnostic;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return GitFailures.Unreadable(directory, exception);
        }
    }

    /// <summary>What git ignores; a folder that is ignored as a whole ends with <c>/</c>.</summary>
    public static IReadOnlyList<string> Ignored(GitContext context, GitLocation location)
    {
        var (exit, output, error) = GitCommand.Run(context, location, GitEnvironment.ForReading(context, location),
            "-c", "core.fsmonitor=false", "ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z");
        return exit == 0 ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : throw GitFailures.Of("ls-files", location, (exit, error));
    }

    private static IEnumerable<string> Ask(GitContext context, GitLocation location, bool onlyUntracked)
    {
        var (exit, output, error) = GitCommand.Run(context, location, GitEnvironment.ForReading(context, location),
            "-c", "status.relativePaths=false", "-c", "core.fsmonitor=false", "status", "--porcelain=v1", "-z", "--untracked-files=all", "--ignore-submodules=none", "--no-renames");
        return exit == 0 ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(line => !onlyUntracked || line.StartsWith("??", StringComparison.Ordinal)).Select(line => line[3..]) : throw GitFailures.Of("status", location, (exit, error));
    }

    /// <summary>What libgit2 says; null where it does not know: a sparse index it does not read, and what a partial clone has not fetched it takes for empty.</summary>
    // Inlined, it would load libgit2 in builds that never come here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<string>? InProcess(GitLocation location, bool onlyUntracked)
    {
        try
        {
            LibGit2Settings.Apply();
            using var repository = new Repository(location.GitDirectory, new RepositoryOptions { WorkingDirectoryPath = location.WorkTree });
            return repository.Config.Any(IsPromise) ? null : Status(repository, onlyUntracked);
        }
        catch (Exception exception) when (LibGit2Failure.Is(exception))
        {
            return null;
        }
    }

    private static bool IsPromise(ConfigurationEntry<string> entry) =>
        entry.Key.Equals("extensions.partialclone", StringComparison.OrdinalIgnoreCase)
        || (entry.Key.StartsWith("remote.", StringComparison.Ordinal) && entry.Key.EndsWith(".promisor", StringComparison.Ordinal));

    private static List<string> Status(Repository repository, bool onlyUntracked)
    {
        var status = repository.RetrieveStatus(new StatusOptions { IncludeUntracked = true, RecurseUntrackedDirs = true, IncludeIgnored = false });
        return [.. status.Where(s => s.State is not (FileStatus.Unaltered or FileStatus.Ignored or FileStatus.Nonexistent) && (!onlyUntracked || s.State == FileStatus.NewInWorkdir)).Select(s => s.FilePath)];
    }
}
