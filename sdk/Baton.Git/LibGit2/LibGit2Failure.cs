using LibGit2Sharp;

namespace Baton.Git.LibGit2;

/// <summary>What is no mistake of a caller, but a reason to ask the git command.</summary>
internal static class LibGit2Failure
{
    /// <summary>
    /// Whether libgit2 does not read something: what it says itself; a date that its .NET side cannot hold; and a native library that is not there for
    /// this machine, or that it may not load.
    /// </summary>
    public static bool Is(Exception exception) =>
        exception is LibGit2SharpException or ArgumentOutOfRangeException or TypeInitializationException or DllNotFoundException or BadImageFormatException or EntryPointNotFoundException;
}
