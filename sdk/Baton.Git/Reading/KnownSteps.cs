using Baton.Core.Versioning;
using Baton.Git.Diagnostics;
using Baton.Git.LibGit2;

namespace Baton.Git.Reading;

/// <summary>
/// Steps from a commit to a parent that were compared many at once. What is not known here is compared one by one, which also says what is wrong with a tree or a commit that cannot
/// be read.
/// </summary>
internal sealed class KnownSteps(IHistoryReader reader)
{
    /// <summary>The trees of two chunks of steps are in memory at once.</summary>
    private const long MostBytes = 512 * 1024;
    private const int FewestSteps = 64;
    private const int MostSteps = 4096;

    private readonly StepAnswers known = new();
    private PathAnswers? path;
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
        if (filter == asked && (path?.Find(commit, parent) ?? known.Find(commit, parent)) is { } isSame)
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
        var found = known.Find(commit, parent);
        isOdd = found is null;
        return found;
    }

    /// <summary>Compares the steps of a path, where they are many: those of commits that change what the filter can include, where git tells which these are.</summary>
    public void ExpectPath(IReadOnlyList<string> commits, PathFilter asked)
    {
        Use(asked);
        var steps = commits.Zip(commits.Skip(1));
        path = reader.Changed(commits, asked) is { } changed ? new PathAnswers(commits, changed) : null;
        Expect(path is null ? steps : steps.Where(s => path.IsOpen(s.First)), asked);
    }

    /// <summary>Compares the steps, where they are many.</summary>
    public void Expect(IEnumerable<(string Commit, string Parent)> steps, PathFilter asked)
    {
        if (reader.Trees is not { } trees)
        {
            return;
        }

        Use(asked);
        using var rest = steps.Where(s => known.Find(s.Commit, s.Parent) is null).GetEnumerator();
        if (Take(rest, Math.Max(chunk, trees.Few)) is var first && first.Count >= trees.Few)
        {
            CompareAll(trees, first, rest);
        }
    }

    private void Use(PathFilter asked)
    {
        if (filter != asked)
        {
            known.Clear();
            path = null;
            filter = asked;
        }
    }

    /// <summary>Compares the steps of one chunk while git reads the trees of the other.</summary>
    private void CompareAll(TreeBatch trees, List<(string Commit, string Parent)> first, IEnumerator<(string Commit, string Parent)> rest)
    {
        var next = first;
        var ready = new Queue<StepChunk>([new StepChunk(), new StepChunk()]);
        var (read, reading) = ((StepChunk?)null, Task.CompletedTask);
        try
        {
            while (ready.TryDequeue(out var at))
            {
                var isUnfinished = at.Compare(known);
                while (!isUnfinished && next.Count > 0)
                {
                    Adapt(at);
                    at.Begin(WithTrees(next), filter!);
                    isUnfinished = at.Compare(known);
                    next = Take(rest, Math.Max(chunk, trees.Few));
                }

                reading.GetAwaiter().GetResult();
                if (read is not null)
                {
                    ready.Enqueue(read);
                }

                (read, reading) = isUnfinished && !trees.IsOver ? (at, at.ReadAsync(trees)) : (null, Task.CompletedTask);
                if (trees.IsOver)
                {
                    next = [];
                }
            }
        }
        finally
        {
            Task.WaitAny(reading);
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

    /// <summary>As many steps for the next chunk as need so many bytes.</summary>
    private void Adapt(StepChunk done)
    {
        if (done.Count > 0)
        {
            chunk = (int)Math.Clamp(done.Count * MostBytes / Math.Max(done.Size, 1), FewestSteps, Math.Clamp(done.Count * 2, FewestSteps, MostSteps));
        }
    }
}
