using System.Globalization;
using Baton.Core.Versioning;

namespace Baton.Git.Discovery;

/// <summary>
/// The history that <c>git describe</c> tells of: a line of commits back to a tag. Where there were merges the real history is none, and may have
/// a height of its own; so what is counted here is not certain.
/// </summary>
/// <param name="head">The commit of the archive.</param>
/// <param name="tag">The nearest tag.</param>
/// <param name="distance">The commits since; at least one.</param>
internal sealed class ArchivedHistory(string head, string tag, int distance) : ICommitGraph
{
    public string Tag => tag;

    public string Head => head;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Before(head, distance)] = [tag] };

    public bool IsShallow => false;

    public IReadOnlyList<string> Parents(string commit) =>
        [Before(head, commit == head ? 1 : int.Parse(commit.AsSpan(head.Length + 1), CultureInfo.InvariantCulture) + 1)];

    public bool IsShallowEdge(string commit) => false;

    public bool IsSame(string commit, string? parent, PathFilter filter) => false;

    private static string Before(string head, int back) => $"{head}~{back}";
}
