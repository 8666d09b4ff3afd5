using Baton.Core.Versioning;

namespace Baton.Core.Tests.Versioning;

/// <summary>A history in memory. A commit's files are one text; two commits are the same when their texts are.</summary>
internal sealed class MadeUpGraph : ICommitGraph
{
    private readonly Dictionary<string, (string Files, string[] Parents)> commits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> tags = new(StringComparer.Ordinal);
    private readonly HashSet<string> edges = [];

    public string Head { get; private set; } = "";

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags => tags;

    public bool IsShallow => edges.Count > 0;

    /// <summary>Every commit whose parents were asked for.</summary>
    public List<string> Visited { get; } = [];

    public MadeUpGraph Commit(string id, string files, params string[] parents)
    {
        commits[id] = (files, parents);
        Head = id;
        return this;
    }

    public MadeUpGraph Tag(string commit, params string[] names)
    {
        tags[commit] = names;
        return this;
    }

    public MadeUpGraph CutBehind(string commit)
    {
        edges.Add(commit);
        return this;
    }

    public IReadOnlyList<string> Parents(string commit)
    {
        Visited.Add(commit);
        return edges.Contains(commit) ? [] : commits[commit].Parents;
    }

    public bool IsShallowEdge(string commit) => edges.Contains(commit);

    public bool IsSame(string commit, string? parent, PathFilter filter) => parent is not null && commits[commit].Files == commits[parent].Files;
}
