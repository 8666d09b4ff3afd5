using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>Steps that are compared together, level by level, with the trees that they need.</summary>
internal sealed class StepChunk
{
    private readonly TreeShelf shelf = new();
    private readonly HashSet<string> wanted = new(StringComparer.Ordinal);
    private List<Step> pending = [];
    private List<Step> unread = [];
    private RawTreeComparer? comparer;

    /// <summary>The steps that the chunk began with.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of the trees that are in memory.</summary>
    public long Size => shelf.Size;

    /// <summary>Begins anew, with other steps.</summary>
    public void Begin(List<Step> steps, PathFilter filter)
    {
        shelf.Clear();
        wanted.Clear();
        (pending, Count) = (steps, steps.Count);
        comparer = new RawTreeComparer(shelf, filter, wanted);
    }

    /// <summary>Compares as far as the trees are here.</summary>
    /// <returns>Whether more trees are needed.</returns>
    public bool Compare(StepAnswers answers)
    {
        wanted.Clear();
        unread.Clear();
        foreach (var step in pending)
        {
            switch (comparer!.Compare(step.Left, step.Right, ""))
            {
                case StepResult.Same:
                    answers.Add(step.Commit, step.Parent, isSame: true);
                    break;
                case StepResult.Different:
                    answers.Add(step.Commit, step.Parent, isSame: false);
                    break;
                case StepResult.Unread:
                    unread.Add(step);
                    break;
                default:
                    break;
            }
        }

        (pending, unread) = (unread, pending);
        return wanted.Count > 0;
    }

    /// <summary>Reads the trees that the last comparison needed, while the caller does something else.</summary>
    public Task ReadAsync(TreeBatch trees) => Task.Run(() => trees.Read(wanted, shelf));
}
