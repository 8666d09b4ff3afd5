using System.Diagnostics.CodeAnalysis;

namespace Baton.Git.Reading;

/// <summary>The raw trees that some comparisons need, in few large blocks, which are used again for the next ones.</summary>
internal sealed class TreeShelf
{
    private const int BlockSize = 1024 * 1024;
    private readonly Dictionary<string, ShelvedTree> trees = new(StringComparer.Ordinal);
    private readonly HashSet<string> missing = new(StringComparer.Ordinal);
    private readonly List<byte[]> blocks = [];
    private int block;
    private int used;

    /// <summary>The bytes of all trees.</summary>
    public long Size { get; private set; }

    /// <summary>A place for a tree.</summary>
    public Memory<byte> Place(int size)
    {
        Size += size;
        if (size > BlockSize / 4)
        {
            return new byte[size];
        }

        if (used + size > BlockSize)
        {
            (block, used) = (block + 1, 0);
        }

        if (block == blocks.Count)
        {
            blocks.Add(new byte[BlockSize]);
        }

        used += size;
        return blocks[block].AsMemory(used - size, size);
    }

    public void Add(string id, ReadOnlyMemory<byte> tree) => trees[id] = new ShelvedTree(tree);

    public bool TryFind(string id, [NotNullWhen(true)] out ShelvedTree? tree) => trees.TryGetValue(id, out tree);

    /// <summary>Remembers that there is no such tree.</summary>
    public void Miss(string id) => missing.Add(id);

    public bool IsMissing(string id) => missing.Count > 0 && missing.Contains(id);

    public void Clear()
    {
        trees.Clear();
        missing.Clear();
        (block, used, Size) = (0, 0, 0);
    }
}
