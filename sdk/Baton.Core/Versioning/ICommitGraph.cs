namespace Baton.Core.Versioning;

/// <summary>A git history as the versioning rules see it. Commits are full lower-case hex.</summary>
public interface ICommitGraph
{
    /// <summary>The commit that is checked out.</summary>
    string Head { get; }

    /// <summary>Every tag by the commit that it marks, annotated ones peeled, without <c>refs/tags/</c>.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<string>> Tags { get; }

    /// <summary>Whether history is cut off somewhere.</summary>
    bool IsShallow { get; }

    /// <summary>The parents of a commit, first parent first; empty for a root and for the edge of a shallow clone.</summary>
    IReadOnlyList<string> Parents(string commit);

    /// <summary>Whether history is cut off behind this commit.</summary>
    bool IsShallowEdge(string commit);

    /// <summary>Whether the trees of two commits are equal under the filter; <paramref name="parent"/> is null for "nothing at all".</summary>
    bool IsSame(string commit, string? parent, PathFilter filter);

    /// <summary>Announces steps that <see cref="IsSame"/> will be asked about. A graph that compares many at once faster than one by one does so here; no answer changes.</summary>
    void Expect(IEnumerable<(string Commit, string Parent)> steps, PathFilter filter)
    {
    }

    /// <summary>The same for the steps of a path, each commit of which is a parent of the one before.</summary>
    void ExpectPath(IReadOnlyList<string> path, PathFilter filter) => Expect(path.Zip(path.Skip(1)), filter);
}
