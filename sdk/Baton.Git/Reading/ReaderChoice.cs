using System.Runtime.CompilerServices;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.LibGit2;
using Baton.Git.Running;

namespace Baton.Git.Reading;

/// <summary>Chooses the reader of a repository.</summary>
internal static class ReaderChoice
{
    /// <exception cref="GitException">Neither reads it.</exception>
    // Inlined, it would load libgit2 in builds that never come here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IHistoryReader Open(GitContext context, GitLocation location, ReaderKind kind)
    {
        if (kind == ReaderKind.Command || IsRewritten(location.CommonDirectory))
        {
            return new CommandReader(context, location);
        }

        try
        {
            return new LibGit2Reader(context, location);
        }
        catch (Exception exception) when (LibGit2Failure.Is(exception))
        {
            return new CommandReader(context, location);
        }
    }

    /// <summary>Replace refs and grafts give commits other parents than they say; libgit2 does not follow them.</summary>
    private static bool IsRewritten(string commonDirectory) =>
        File.Exists(Path.Combine(commonDirectory, "info", "grafts"))
        || (Directory.Exists(Path.Combine(commonDirectory, "refs", "replace"))
            && Directory.EnumerateFiles(Path.Combine(commonDirectory, "refs", "replace"), "*", SearchOption.AllDirectories).Any())
        || (File.Exists(Path.Combine(commonDirectory, "packed-refs"))
            && File.ReadLines(Path.Combine(commonDirectory, "packed-refs")).Any(l => l.Contains(" refs/replace/", StringComparison.Ordinal)));
}
