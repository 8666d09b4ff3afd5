using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>A history as it looks from an earlier commit.</summary>
internal sealed class GraphAt(ICommitGraph graph, string head) : ICommitGraph
{
    public string Head => head;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags => graph.Tags;

    public bool IsShallow => graph.IsShallow;

    public IReadOnlyList<string> Parents(string commit) => graph.Parents(commit);

    public bool IsShallowEdge(string commit) => graph.IsShallowEdge(commit);

    public bool IsSame(string commit, string? parent, PathFilter filter) => graph.IsSame(commit, parent, filter);

    public void Expect(IEnumerable<(string Commit, string Parent)> steps, PathFilter filter) => graph.Expect(steps, filter);

    public void ExpectPath(IReadOnlyList<string> path, PathFilter filter) => graph.ExpectPath(path, filter);
}
