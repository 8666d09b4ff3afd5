using Baton.Core.Diagnostics;

namespace Baton.Git.Discovery;

/// <summary>
/// Finds the repository of a folder as git does: upwards, through <c>.git</c> folders and the <c>.git</c> files of linked work trees and
/// submodules. GIT_DIR counts when there is nothing above the folder, or when GIT_WORK_TREE names a work tree around it: a hook that
/// sets GIT_DIR for one repository does not change what another one's folders belong to.
/// </summary>
internal static class RepositoryLocator
{
    /// <summary>The repository of a folder; null when there is none; a coded error when there is the trace of one that is gone.</summary>
    public static Result<GitLocation>? Locate(string directory, IReadOnlyDictionary<string, string> variables)
    {
        directory = RealPath.Of(directory);
        var given = Given(directory, variables);
        var found = Above(directory);
        if (given is null || found is { IsSuccess: false })
        {
            return found;
        }

        var isDeeper = found is not null && (!variables.ContainsKey("GIT_WORK_TREE") || found.Value!.WorkTree.Length > given.WorkTree.Length);
        return isDeeper ? found : given;
    }

    private static Result<GitLocation>? Above(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            var dotGit = Path.Combine(at.FullName, ".git");
            if (IsGitDirectory(dotGit))
            {
                return At(at.FullName, dotGit);
            }

            if (File.Exists(dotGit))
            {
                return Pointed(at.FullName, dotGit);
            }

            if (IsGitDirectory(at.FullName))
            {
                return At(at.FullName, at.FullName);
            }
        }

        return null;
    }

    private static Result<GitLocation>? Pointed(string workTree, string file)
    {
        const string Key = "gitdir:";
        var text = File.ReadAllText(file).Trim();
        var target = text.StartsWith(Key, StringComparison.Ordinal) ? Path.GetFullPath(text[Key.Length..].Trim(), workTree) : null;
        return target is not null && IsGitDirectory(target) ? At(workTree, target) : GitDiagnostics.Unreadable.Report(
            $"'{file}' says '{text}', and there is no git directory there.",
            "Bring the main repository back to where it was, or run 'git worktree repair' in it (a submodule: 'git submodule update --init').");
    }

    private static GitLocation? Given(string directory, IReadOnlyDictionary<string, string> variables)
    {
        if (!variables.TryGetValue("GIT_DIR", out var name) || name.Length == 0)
        {
            return null;
        }

        var gitDirectory = Path.GetFullPath(name, directory);
        var workTree = variables.TryGetValue("GIT_WORK_TREE", out var tree) && tree.Length > 0 ? RealPath.Of(Path.GetFullPath(tree, directory)) : directory;
        var isAround = Path.GetRelativePath(workTree, directory) is var way && way != ".." && !way.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(way);
        return isAround && IsGitDirectory(gitDirectory) ? At(workTree, gitDirectory) with { IsGiven = true } : null;
    }

    private static GitLocation At(string workTree, string gitDirectory)
    {
        var pointer = Path.Combine(gitDirectory, "commondir");
        var common = File.Exists(pointer) ? Path.GetFullPath(File.ReadAllText(pointer).Trim(), gitDirectory) : gitDirectory;
        return new GitLocation(Trim(workTree), Trim(gitDirectory), Trim(common));
    }

    private static bool IsGitDirectory(string path) =>
        File.Exists(Path.Combine(path, "HEAD"))
        && (File.Exists(Path.Combine(path, "commondir"))
            || (Directory.Exists(Path.Combine(path, "objects")) && Directory.Exists(Path.Combine(path, "refs"))));

    private static string Trim(string path) => Path.TrimEndingDirectorySeparator(path);
}
