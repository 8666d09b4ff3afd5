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

    /// <summary>The commits that the head has and another one has not, newest first: as numbered, the latest one is.</summary>
    public IReadOnlyList<string> Since(string? since)
    {
        var known = since is null ? [] : Before(since);
        return [.. Before(Head).Except(known).OrderDescending(StringComparer.Ordinal)];
    }

    public bool IsShallowEdge(string commit) => edges.Contains(commit);

    public bool IsSame(string commit, string? parent, PathFilter filter) => parent is not null && commits[commit].Files == commits[parent].Files;

    private HashSet<string> Before(string commit)
    {
        var (found, stack) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([commit]));
        while (stack.TryPop(out var at))
        {
            if (found.Add(at))
            {
                Array.ForEach(edges.Contains(at) ? [] : commits[at].Parents, stack.Push);
            }
        }

        return found;
    }
}
