namespace Baton.Core.Versioning;

/// <summary>A history with some of its tags out of sight.</summary>
internal sealed class HidingGraph(ICommitGraph graph, Func<string, bool> hidden) : ICommitGraph
{
    public string Head => graph.Head;

    public IReadOnlyList<string> Parents(string commit) => graph.Parents(commit);

    public IReadOnlyList<string> Tags(string commit) => [.. graph.Tags(commit).Where(t => !hidden(t))];

    public bool IsShallowEdge(string commit) => graph.IsShallowEdge(commit);

    public bool IsSame(string commit, string? parent, PathFilter filter) => graph.IsSame(commit, parent, filter);
}
