using System.Buffers;
using System.Text;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.Running;

namespace Baton.Git.Reading;

/// <summary>The history as <c>git rev-list --parents</c> writes it, with each commit's tree, read only as far as it is asked for.</summary>
internal sealed class ParentStream(GitProcess process, GitLocation location) : IDisposable
{
    private const int Unread = -1;

    /// <summary>The trees of so many commits are in one block.</summary>
    private const int BlockCommits = 1024;

    // Few objects for each commit, because there can be a million: a number, and what belongs to it in lists.
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> firstParents = [];
    private readonly Dictionary<int, string[]> otherParents = [];
    private readonly List<byte[]> trees = [];
    private readonly ByteLines lines = new(process.Output);
    private int idLength;

    /// <summary>The arguments of git, for the commits that can be reached from one. Without its encoding, i18n.logOutputEncoding would change even hashes.</summary>
    public static string[] Arguments(string head) => ["rev-list", "--parents", "--format=%T", "--encoding=UTF-8", head];

    /// <exception cref="GitException">git ends before.</exception>
    public IReadOnlyList<string> Of(string commit) => Find(commit) ?? throw process.Failure(location);

    /// <summary>The same; null where git ends before.</summary>
    public IReadOnlyList<string>? Find(string commit)
    {
        int number;
        while (!numbers.TryGetValue(commit, out number) || number == Unread)
        {
            if (!Read())
            {
                return null;
            }
        }

        return firstParents[number].Length == 0 ? [] : otherParents.TryGetValue(number, out var others) ? [firstParents[number], .. others] : [firstParents[number]];
    }

    /// <summary>The tree of a commit that was read already; null for others.</summary>
    public string? TreeOf(string commit) => numbers.TryGetValue(commit, out var number) && number != Unread
        ? Convert.ToHexStringLower(TreeAt(number)) : null;

    public void Dispose() => process.Dispose();

    /// <summary>Reads <c>commit ID PARENT PARENT</c> and the line with the tree.</summary>
    private bool Read()
    {
        if (!lines.Next(out var line))
        {
            return false;
        }

        var ids = line["commit ".Length..];
        var commit = Next(ref ids);
        var first = ids.IsEmpty ? "" : Next(ref ids);
        var others = ids.IsEmpty ? [] : new string[1 + ids.Count((byte)' ')];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = Next(ref ids);
        }

        if (!lines.Next(out var tree))
        {
            return false;
        }

        var number = firstParents.Count;
        idLength = number == 0 ? tree.Length / 2 : idLength;
        if (number % BlockCommits == 0)
        {
            trees.Add(new byte[BlockCommits * idLength]);
        }

        if (Convert.FromHexString(tree, TreeAt(number), out _, out var written) != OperationStatus.Done || written != idLength)
        {
            return false;
        }

        firstParents.Add(first);
        if (others.Length > 0)
        {
            otherParents[number] = others;
        }

        numbers[commit] = number;
        return true;
    }

    private Span<byte> TreeAt(int number) => trees[number / BlockCommits].AsSpan(number % BlockCommits * idLength, idLength);

    /// <summary>The next id. A child names its parent before the parent's own line comes, and both get one string.</summary>
    private string Next(ref ReadOnlySpan<byte> ids)
    {
        var length = ids.IndexOf((byte)' ') is var blank and >= 0 ? blank : ids.Length;
        Span<char> id = stackalloc char[length];
        Encoding.ASCII.GetChars(ids[..length], id);
        ids = ids[Math.Min(length + 1, ids.Length)..];
        if (numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var one, out _))
        {
            return one;
        }

        numbers[one = id.ToString()] = Unread;
        return one;
    }
}
