using System.Text.Unicode;

namespace Baton.Git.Reading;

/// <summary>Goes through a raw tree, entry by entry.</summary>
internal ref struct TreeCursor(ReadOnlySpan<byte> tree, int idLength)
{
    private ReadOnlySpan<byte> rest = tree;

    /// <summary>The whole entry.</summary>
    public ReadOnlySpan<byte> Entry { get; private set; }

    public ReadOnlySpan<byte> Name { get; private set; }

    public bool IsTree { get; private set; }

    /// <summary>Whether it is a file as git wrote it in 2005, writable for the group; readers do not agree whether that is another mode.</summary>
    public readonly bool IsOld => Entry.StartsWith("100664 "u8);

    public readonly ReadOnlySpan<byte> Id => Entry[^idLength..];

    /// <summary>
    /// Where the entries begin, and where the last one ends. Null for a tree that not every reader takes for the same files: git writes entries in its order, no name twice, few modes,
    /// and here names are in UTF-8.
    /// </summary>
    public static int[]? Starts(ReadOnlySpan<byte> tree, int idLength)
    {
        var starts = new List<int>(64);
        var at = new TreeCursor(tree, idLength);
        var before = at;
        while (at.rest.Length > 0)
        {
            var from = at.rest;
            if (!at.Next() || at.Name.IsEmpty || at.Name.Contains((byte)'/') || !Utf8.IsValid(at.Name) || !IsMode(from) || (starts.Count > 0 && Compare(before, at) >= 0)
                || (at.IsTree && starts.Count > 0 && before.Name.StartsWith(at.Name) && HasFile(tree[..^from.Length], idLength, at.Name)))
            {
                return null;
            }

            starts.Add(tree.Length - from.Length);
            before = at;
        }

        return [.. starts, tree.Length];
    }

    /// <summary>git's order, in which a folder's name ends with a slash.</summary>
    public static int Compare(TreeCursor left, TreeCursor right)
    {
        var shared = Math.Min(left.Name.Length, right.Name.Length);
        var order = left.Name[..shared].SequenceCompareTo(right.Name[..shared]);
        return order != 0 ? order : Follows(left, shared) - Follows(right, shared);
    }

    /// <summary>Goes to the next entry; false at the end, and where something else follows.</summary>
    public bool Next()
    {
        var zero = rest.IndexOf((byte)0);
        var blank = rest.IndexOf((byte)' ');
        if (blank < 0 || zero < blank || zero + idLength >= rest.Length)
        {
            return false;
        }

        Name = rest[(blank + 1)..zero];
        IsTree = rest[..blank].SequenceEqual("40000"u8);
        Entry = rest[..(zero + 1 + idLength)];
        rest = rest[Entry.Length..];
        return true;
    }

    private static int Follows(TreeCursor at, int length) => length < at.Name.Length ? at.Name[length] : at.IsTree ? '/' : 0;

    private static bool IsMode(ReadOnlySpan<byte> entry) =>
        entry.StartsWith("100644 "u8) || entry.StartsWith("40000 "u8) || entry.StartsWith("100755 "u8) || entry.StartsWith("120000 "u8) || entry.StartsWith("160000 "u8) || entry.StartsWith("100664 "u8);

    /// <summary>A file of a folder's name is before it, but not always right before it: a, a.b, a/. What is between begins with the name.</summary>
    private static bool HasFile(ReadOnlySpan<byte> before, int idLength, ReadOnlySpan<byte> name)
    {
        var at = new TreeCursor(before, idLength);
        while (at.Next())
        {
            if (at.Name.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
