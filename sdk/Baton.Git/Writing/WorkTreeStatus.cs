using Baton.Core.Versioning;
using Baton.Git.Discovery;
using Baton.Git.Running;

namespace Baton.Git.Writing;

/// <summary>What is in the work tree and in no commit, as git itself sees it: filters, line endings and sparse checkouts included.</summary>
internal static class WorkTreeStatus
{
    public static IReadOnlyList<string> Read(GitContext context, GitLocation location, PathFilter filter)
    {
        var (exit, output, error) = GitCommand.Run(context, location, GitEnvironment.ForReading(context, location),
            "-c", "status.relativePaths=false", "status", "--porcelain=v1", "-z", "--untracked-files=all", "--ignore-submodules=none", "--no-renames");
        return exit != 0
            ? throw GitFailures.Of("status", location, (exit, error))
            : [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => line[3..]).Where(filter.Includes).Order(StringComparer.Ordinal)];
    }
}
