using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>Compares trees under a path filter. Equal ids and folders that cannot belong are not read.</summary>
internal sealed class TreeComparer(IHistoryReader reader)
{
    /// <summary>Whether two commits have the same files under the filter; null is "nothing at all".</summary>
    public bool IsSame(string commit, string? parent, PathFilter filter) =>
        IsSame(reader.TreeOf(commit), parent is null ? null : reader.TreeOf(parent), "", filter);

    private bool IsSame(string? left, string? right, string folder, PathFilter filter)
    {
        if (left == right)
        {
            return true;
        }

        var others = new Dictionary<string, TreeItem>(StringComparer.Ordinal);
        foreach (var item in Read(right))
        {
            if (!others.TryAdd(item.Name, item))
            {
                throw new InvalidDataException($"the tree {right} has '{item.Name}' twice.");
            }
        }

        foreach (var item in Read(left))
        {
            TreeItem? other = others.Remove(item.Name, out var found) ? found : null;
            if (!IsSame(item, other, folder + item.Name, filter))
            {
                return false;
            }
        }

        return others.Values.All(i => IsSame(i, null, folder + i.Name, filter));
    }

    private bool IsSame(TreeItem item, TreeItem? other, string path, PathFilter filter)
    {
        if (item == other)
        {
            return true;
        }

        var isFile = !item.IsTree || other is { IsTree: false };
        if (isFile && filter.Includes(path))
        {
            return false;
        }

        var (left, right) = (item.IsTree ? item.Id : null, other is { IsTree: true } tree ? tree.Id : null);
        return (left is null && right is null) || !filter.MayInclude(path) || IsSame(left, right, path + "/", filter);
    }

    private IEnumerable<TreeItem> Read(string? id) => id is null ? [] : reader.Tree(id);
}
