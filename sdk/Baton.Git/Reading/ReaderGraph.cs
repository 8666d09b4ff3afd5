using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>A repository as the versioning rules see it.</summary>
internal sealed class ReaderGraph(IHistoryReader reader, IReadOnlySet<string> shallow) : ICommitGraph
{
    private readonly TreeComparer trees = new(reader);
    private readonly KnownSteps steps = new(reader);

    public string Head => reader.Head!;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags => reader.Tags;

    public bool IsShallow => shallow.Count > 0;

    public IReadOnlyList<string> Parents(string commit) => shallow.Contains(commit) ? [] : reader.Parents(commit);

    public bool IsShallowEdge(string commit) => shallow.Contains(commit);

    public bool IsSame(string commit, string? parent, PathFilter filter) =>
        (parent is null ? null : steps.Find(commit, parent, filter, Parents)) ?? trees.IsSame(commit, parent, filter);

    public void Expect(IEnumerable<(string Commit, string Parent)> expected, PathFilter filter) => steps.Expect(expected, filter);

    public void ExpectPath(IReadOnlyList<string> path, PathFilter filter) => steps.ExpectPath(path, filter);

    /// <summary>The same for all steps from some commits.</summary>
    public void Expect(IReadOnlyList<string> commits, PathFilter filter)
    {
        if (!filter.IsEverything)
        {
            Expect(commits.SelectMany(c => Parents(c).Select(p => (c, p))), filter);
        }
    }
}
