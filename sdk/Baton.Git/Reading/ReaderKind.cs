namespace Baton.Git.Reading;

/// <summary>Which reader reads.</summary>
internal enum ReaderKind
{
    /// <summary>libgit2, and the git command for what libgit2 does not read.</summary>
    Any,

    /// <summary>The git command.</summary>
    Command,
}
