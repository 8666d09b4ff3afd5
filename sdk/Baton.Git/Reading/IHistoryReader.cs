using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>Reads one repository. Commits are full lower-case hex. Not for two threads at once.</summary>
internal interface IHistoryReader : IDisposable
{
    /// <summary>The commit that is checked out; null when there is none.</summary>
    string? Head { get; }

    /// <summary>The branch that is checked out, such as <c>main</c>; null when the head is detached.</summary>
    string? Branch { get; }

    /// <summary>Every tag by the commit that it marks, annotated ones peeled.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<string>> Tags { get; }

    /// <summary>The remotes, by the file that is the repository's own configuration and those that it includes.</summary>
    Remotes Remotes { get; }

    /// <summary>The parents of a commit that the head descends from, or is.</summary>
    IReadOnlyList<string> Parents(string commit);

    /// <summary>A commit by its hex; null when it is not here.</summary>
    CommitInfo? Find(string commit);

    /// <summary>The id of a commit's tree.</summary>
    string TreeOf(string commit);

    /// <summary>What is in a tree.</summary>
    IEnumerable<TreeItem> Tree(string id);

    /// <summary>Reads many trees at once; null where nothing does so faster than <see cref="Tree"/>.</summary>
    TreeBatch? Trees { get; }

    /// <summary>Announces that the first parents of the head will be followed, and compared under a filter.</summary>
    void Follow(PathFilter filter)
    {
    }

    /// <summary>All commits of a path that could differ from the next one under a filter; null where that is not known of the whole path.</summary>
    /// <param name="path">The commits, each a parent of the one before.</param>
    /// <param name="filter">The filter.</param>
    IReadOnlySet<string>? Changed(IReadOnlyList<string> path, PathFilter filter) => null;

    /// <summary>The commits that can be reached from one commit and not from another, newest first, children before parents.</summary>
    IEnumerable<string> Range(string? since, string until);

    /// <summary>Whether <paramref name="earlier"/> can be reached from <paramref name="later"/>. Both are here.</summary>
    bool IsAncestor(string earlier, string later);

    /// <summary>Ends what is being waited for, from another thread: what is asked then fails.</summary>
    void Stop();
}
