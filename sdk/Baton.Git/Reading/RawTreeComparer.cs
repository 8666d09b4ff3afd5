using System.Text;
using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>
/// Compares trees as <see cref="TreeComparer"/> does, in the same order, with the same answer wherever this one has an answer; but as bytes, and only those that are on a shelf.
/// </summary>
/// <param name="shelf">The trees.</param>
/// <param name="filter">What counts.</param>
/// <param name="wanted">Gets the ids of trees that are not on the shelf and not known to be missing.</param>
internal sealed class RawTreeComparer(TreeShelf shelf, PathFilter filter, ISet<string> wanted)
{
    /// <summary>Folders in folders beyond this are left to who reads one by one.</summary>
    private const int MostLevels = 64;

    private int level;

    /// <summary>Compares two trees; null is an empty one.</summary>
    public StepResult Compare(string? left, string? right, string folder)
    {
        if (left == right)
        {
            return StepResult.Same;
        }

        // Both are looked for, so that both are wanted at once.
        if (!Find(left, out var leftTree) | !Find(right, out var rightTree))
        {
            return StepResult.Unread;
        }

        var idLength = (left ?? right)!.Length / 2;
        return leftTree.OtherIds(rightTree, idLength) is { } others ? Compare(OtherIds(leftTree, rightTree, others, idLength), folder)
            : leftTree.Starts(idLength) is null || rightTree.Starts(idLength) is null ? StepResult.Odd
            : Differences(leftTree.Content, rightTree.Content, idLength) is { } differences ? Compare(differences, folder)
            : StepResult.Odd;
    }

    private static List<Entry> OtherIds(ShelvedTree left, ShelvedTree right, List<int> entries, int idLength)
    {
        var found = new List<Entry>(entries.Count);
        foreach (var entry in entries)
        {
            var start = left.Starts(idLength)![entry];
            var l = new TreeCursor(left.Content[start..], idLength);
            var r = new TreeCursor(right.Content[start..], idLength);
            l.Next();
            r.Next();
            found.Add(Of(l, r));
        }

        return found;
    }

    private static List<Entry>? Differences(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, int idLength)
    {
        // Those of the left in their order, then those that only the right has.
        List<Entry> found = [];
        List<Entry>? onlyRight = null;
        var l = new TreeCursor(left, idLength);
        var r = new TreeCursor(right, idLength);
        var (hasLeft, hasRight) = (l.Next(), r.Next());
        while (hasLeft || hasRight)
        {
            if (hasLeft && hasRight && l.Entry.SequenceEqual(r.Entry))
            {
                (hasLeft, hasRight) = (l.Next(), r.Next());
                continue;
            }

            var order = !hasRight ? -1 : !hasLeft ? 1 : TreeCursor.Compare(l, r);
            if (order == 0 && l.IsOld != r.IsOld)
            {
                return null;
            }

            if (order <= 0)
            {
                found.Add(order == 0 ? Of(l, r) : Of(l));
            }
            else
            {
                (onlyRight ??= []).Add(OfRight(r));
            }

            hasLeft = order <= 0 ? l.Next() : hasLeft;
            hasRight = order >= 0 ? r.Next() : hasRight;
        }

        return onlyRight is null ? found : Joined(found, onlyRight);
    }

    /// <summary>A tree that is not here yet may hold what stops the reading; then nothing after it counts. What follows is looked at so that all is wanted at once.</summary>
    private StepResult Compare(List<Entry> differences, string folder)
    {
        var result = StepResult.Same;
        foreach (var entry in differences)
        {
            switch (Compare(entry, folder + entry.Name))
            {
                case StepResult.Odd:
                    return StepResult.Odd;
                case StepResult.Different:
                    return result == StepResult.Unread ? StepResult.Unread : StepResult.Different;
                case StepResult.Unread:
                    result = StepResult.Unread;
                    break;
                default:
                    break;
            }
        }

        return result;
    }

    private StepResult Compare(Entry entry, string path) =>
        entry.HasFile && filter.Includes(path) ? StepResult.Different
        : (entry.Left is null && entry.Right is null) || !filter.MayInclude(path) ? StepResult.Same
        : Below(entry, path);

    private StepResult Below(Entry entry, string path)
    {
        if (level == MostLevels)
        {
            return StepResult.Odd;
        }

        level++;
        var result = Compare(entry.Left, entry.Right, path + "/");
        level--;
        return result;
    }

    /// <summary>A file on the one side and a folder on the other have one name, and two places in git's order.</summary>
    private static List<Entry> Joined(List<Entry> found, List<Entry> onlyRight)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (onlyRight.FindIndex(o => o.Name == found[i].Name) is var at and >= 0)
            {
                found[i] = found[i] with { Right = onlyRight[at].Right, HasFile = true };
                onlyRight.RemoveAt(at);
            }
        }

        found.AddRange(onlyRight);
        return found;
    }

    private static Entry Of(TreeCursor left) => new(NameOf(left), TreeOf(left), null, !left.IsTree);

    private static Entry Of(TreeCursor left, TreeCursor right) => new(NameOf(left), TreeOf(left), TreeOf(right), !left.IsTree || !right.IsTree);

    private static Entry OfRight(TreeCursor right) => new(NameOf(right), null, TreeOf(right), !right.IsTree);

    private static string NameOf(TreeCursor at) => Encoding.UTF8.GetString(at.Name);

    private static string? TreeOf(TreeCursor at) => at.IsTree ? Convert.ToHexStringLower(at.Id) : null;

    private bool Find(string? id, out ShelvedTree tree)
    {
        tree = new ShelvedTree(default);
        if (id is null || shelf.TryFind(id, out tree!))
        {
            return true;
        }

        if (!shelf.IsMissing(id))
        {
            wanted.Add(id);
        }

        return false;
    }

    /// <summary>An entry that is not the same on both sides.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Left">The folder on the left; null for a file, or nothing.</param>
    /// <param name="Right">The folder on the right; null for a file, or nothing.</param>
    /// <param name="HasFile">Whether one of the sides has a file.</param>
    private sealed record Entry(string Name, string? Left, string? Right, bool HasFile);
}
