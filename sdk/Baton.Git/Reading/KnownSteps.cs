using Baton.Core.Versioning;
using Baton.Git.Running;

namespace Baton.Git.Reading;

/// <summary>
/// Steps from a commit to a parent that were compared many at once. What is not known here is compared one by one, which also says what is wrong with a tree or a commit that cannot
/// be read.
/// </summary>
internal sealed class KnownSteps(IHistoryReader reader)
{
    /// <summary>The trees of one chunk of steps are in memory at once.</summary>
    private const long MostBytes = 4 * 1024 * 1024;
    private const int FewestSteps = 64;
    private const int MostSteps = 4096;

    private readonly Dictionary<(string Commit, string Parent), bool> known = [];
    private PathFilter? filter;
    private int chunk = FewestSteps;
    private int missed;
    private bool isOdd;
    private int ahead = FewestSteps;

    /// <summary>Whether the trees of a commit and its parent are equal under the filter; null where that is not known.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="parent">The parent.</param>
    /// <param name="asked">The filter.</param>
    /// <param name="parents">A commit's parents, to read ahead: who follows a line of commits asks for each step after the last one.</param>
    public bool? Find(string commit, string parent, PathFilter asked, Func<string, IReadOnlyList<string>> parents)
    {
        if (filter == asked && known.TryGetValue((commit, parent), out var isSame))
        {
            return isSame;
        }

        if (reader.Trees is not { } trees || isOdd || ++missed < trees.Few)
        {
            return null;
        }

        missed = 0;
        ahead = Math.Min(ahead * 2, MostSteps * 16);
        Expect(Line(commit, parent, parents).Take(Math.Max(ahead, trees.Few)), asked);
        isOdd = !known.TryGetValue((commit, parent), out isSame);
        return isOdd ? null : isSame;
    }

    /// <summary>Compares the steps, where they are many.</summary>
    public void Expect(IEnumerable<(string Commit, string Parent)> steps, PathFilter asked)
    {
        if (reader.Trees is not { } trees)
        {
            return;
        }

        if (filter != asked)
        {
            known.Clear();
            filter = asked;
        }

        var shelf = new TreeShelf();
        using var rest = steps.Where(s => !known.ContainsKey(s)).GetEnumerator();
        for (var isFirst = true; !trees.IsOver; isFirst = false)
        {
            var next = Take(rest, Math.Max(chunk, trees.Few));
            if (next.Count < (isFirst ? trees.Few : 1))
            {
                break;
            }

            Compare(trees, WithTrees(next), shelf);
        }
    }

    /// <summary>The steps from a commit along the first parents, to where they are not here.</summary>
    private static IEnumerable<(string Commit, string Parent)> Line(string commit, string parent, Func<string, IReadOnlyList<string>> parents)
    {
        for (string? next = parent; next is not null; (commit, next) = (next, FirstParent(next, parents)))
        {
            yield return (commit, next);
        }
    }

    private static string? FirstParent(string commit, Func<string, IReadOnlyList<string>> parents)
    {
        try
        {
            return parents(commit) is [var first, ..] ? first : null;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            // Nobody may ever ask for it.
            return null;
        }
    }

    private static bool IsUnreadable(Exception exception) => exception is GitException or IOException or InvalidDataException or UnauthorizedAccessException || LibGit2Failure.Is(exception);

    private static List<(string Commit, string Parent)> Take(IEnumerator<(string Commit, string Parent)> steps, int count)
    {
        var next = new List<(string, string)>();
        while (next.Count < count && steps.MoveNext())
        {
            next.Add(steps.Current);
        }

        return next;
    }

    private List<Step> WithTrees(List<(string Commit, string Parent)> steps)
    {
        var readable = new List<Step>(steps.Count);
        var (last, tree) = ("", "");
        foreach (var (commit, parent) in steps)
        {
            try
            {
                var left = commit == last ? tree : reader.TreeOf(commit);
                (last, tree) = (parent, reader.TreeOf(parent));
                readable.Add(new Step(commit, parent, left, tree));
            }
            catch (Exception exception) when (IsUnreadable(exception))
            {
                last = "";
            }
        }

        return readable;
    }

    /// <summary>Level by level: each round reads the trees that the one before found to differ.</summary>
    private void Compare(TreeBatch trees, List<Step> steps, TreeShelf shelf)
    {
        shelf.Clear();
        var (count, pending) = (steps.Count, steps);
        var (wanted, asked) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var comparer = new RawTreeComparer(shelf, filter!, wanted);
        while (pending.Count > 0)
        {
            wanted.Clear();
            var unread = new List<Step>();
            foreach (var step in pending)
            {
                switch (comparer.Compare(step.Left, step.Right, ""))
                {
                    case StepResult.Same:
                        known[(step.Commit, step.Parent)] = true;
                        break;
                    case StepResult.Different:
                        known[(step.Commit, step.Parent)] = false;
                        break;
                    case StepResult.Unread:
                        unread.Add(step);
                        break;
                    default:
                        break;
                }
            }

            wanted.ExceptWith(asked);
            if (wanted.Count == 0)
            {
                break;
            }

            trees.Read(wanted, shelf);
            asked.UnionWith(wanted);
            pending = unread;
        }

        chunk = (int)Math.Clamp(count * MostBytes / Math.Max(shelf.Size, 1), FewestSteps, Math.Clamp(count * 2, FewestSteps, MostSteps));
    }

    /// <summary>A class, because collections of classes are compiled ahead of time, and those of a struct of ours are not.</summary>
    private sealed record Step(string Commit, string Parent, string Left, string Right);
}
