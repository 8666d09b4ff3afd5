using System.Runtime.CompilerServices;
using Baton.Git.LibGit2;
using LibGit2Sharp;

namespace Baton.Git.Discovery;

/// <summary>Where a repository says that its work tree is: <c>core.worktree</c>. Asked for only where GIT_DIR comes without GIT_WORK_TREE.</summary>
internal static class WorkTreeSetting
{
    /// <summary>The folder, absolute; null when the repository does not say.</summary>
    /// <param name="gitDirectory">The git directory, which a relative setting is relative to.</param>
    // Inlined, it would load libgit2 in builds that never come here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string? Read(string gitDirectory)
    {
        var file = Path.Combine(gitDirectory, "config");
        try
        {
            if (!File.Exists(file))
            {
                return null;
            }

            LibGit2Settings.Apply();
            using var configuration = Configuration.BuildFrom(file);
            return configuration.Get<string>("core.worktree", ConfigurationLevel.Local)?.Value is { Length: > 0 } tree ? Path.GetFullPath(tree, gitDirectory) : null;
        }
        catch (Exception exception) when (LibGit2Failure.Is(exception))
        {
            // What is wrong with the file is said by who reads the repository.
            return null;
        }
    }
}
