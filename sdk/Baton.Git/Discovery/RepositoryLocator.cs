using Baton.Core.Diagnostics;
using Baton.Git.Diagnostics;

namespace Baton.Git.Discovery;

/// <summary>
/// Finds the repository of a folder as git does: upwards, through <c>.git</c> folders and the <c>.git</c> files of linked work trees and
/// submodules. GIT_DIR counts when there is nothing above the folder, or when GIT_WORK_TREE names a work tree around it: a hook that
/// sets GIT_DIR for one repository does not change what another one's folders belong to.
/// </summary>
internal static class RepositoryLocator
{
    private const string TreeVariable = "GIT_WORK_TREE";

    /// <summary>The repository of a folder; null when there is none; a coded error when there is the trace of one that is gone.</summary>
    public static Result<GitLocation>? Locate(string directory, IReadOnlyDictionary<string, string> variables)
    {
        directory = RealPath.Of(directory);
        var given = Given(directory, variables);
        var found = Above(directory);
        var namesTree = variables.GetValueOrDefault(TreeVariable, "").Length > 0;
        if (given is not { IsSuccess: true, Value: var named })
        {
            return found ?? given;
        }

        // Who names both means them, whatever is left of another one above: the .git file of a work tree that is mounted without its repository.
        var isDeeper = found is not null && (!namesTree || found.Value?.WorkTree.Length > named.WorkTree.Length);
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

            if (Directory.Exists(dotGit))
            {
                // An empty one is none, as for git. One that is another's, and closed, is not passed over for a repository around it: listing it throws.
                _ = Directory.EnumerateFileSystemEntries(dotGit).Any();
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

    private static Result<GitLocation>? Given(string directory, IReadOnlyDictionary<string, string> variables)
    {
        if (variables.GetValueOrDefault("GIT_DIR", "") is not { Length: > 0 } name || Path.GetFullPath(name, directory) is var gitDirectory && !IsGitDirectory(gitDirectory))
        {
            return null;
        }

        var tree = variables.GetValueOrDefault(TreeVariable, "") is { Length: > 0 } named ? Path.GetFullPath(named, directory) : WorkTreeSetting.Read(gitDirectory);
        if (tree is not null)
        {
            tree = RealPath.Of(tree);
            return IsAround(tree, directory) ? Result<GitLocation>.Success(At(tree, gitDirectory) with { IsGiven = true }) : null;
        }

        // git takes the folder that it is started in. Builds are started in each project's, so only what is the same for the whole repository can be told.
        return UnitMarker.Above(directory, root: null) is { } unit
            ? GitDiagnostics.NoWorkTree.Report(
                $"GIT_DIR names '{gitDirectory}' as the repository of '{directory}', and nothing says where its work tree begins, which the paths of '{unit}' are relative to.",
                $"Set {TreeVariable} to the root of the work tree, or core.worktree in that repository.")
            : At(directory, gitDirectory) with { IsGiven = true };
    }

    private static bool IsAround(string tree, string directory) =>
        Path.GetRelativePath(tree, directory) is var way && way != ".." && !way.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(way);

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
