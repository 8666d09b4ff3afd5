namespace Baton.Git.Reading;

/// <summary>A raw tree on a shelf.</summary>
/// <param name="content">The tree as git stores it.</param>
internal sealed class ShelvedTree(ReadOnlyMemory<byte> content)
{
    private int[]? starts;
    private bool isOdd;

    public ReadOnlySpan<byte> Content => content.Span;

    /// <summary>Where the entries begin, and where the last one ends; null for a tree that git does not write.</summary>
    public int[]? Starts(int idLength)
    {
        if (starts is null && !isOdd)
        {
            starts = TreeCursor.Starts(content.Span, idLength);
            isOdd = starts is null;
        }

        return starts;
    }

    /// <summary>
    /// Finds the entries that have other ids in another tree, where nothing else is different: so it is between most commits and their parents. The other tree then is as
    /// sound as this one, and is not looked at again.
    /// </summary>
    /// <param name="other">The other tree.</param>
    /// <param name="idLength">The bytes of an id.</param>
    /// <returns>The numbers of the entries; null where more is different, or this tree is odd.</returns>
    public List<int>? OtherIds(ShelvedTree other, int idLength)
    {
        var left = Content;
        var right = other.Content;
        if (left.Length != right.Length || Starts(idLength) is not { } entries)
        {
            return null;
        }

        List<int> found = [];
        for (var at = left.CommonPrefixLength(right); at < left.Length;)
        {
            var index = Array.BinarySearch(entries, at);
            var entry = index < 0 ? ~index - 1 : index;
            var end = entries[entry + 1];
            if (at < end - idLength)
            {
                return null;
            }

            found.Add(entry);
            at = end + left[end..].CommonPrefixLength(right[end..]);
        }

        other.starts = entries;
        return found;
    }
}
