using System.Security.Cryptography;
using System.Text;
using Baton.Core.Versioning;
using Baton.Git.Reading;
using Baton.Git.Tests.MinVer;
using CsCheck;

namespace Baton.Git.Tests;

/// <summary>Trees as bytes are compared as trees of entries are, whoever wrote them.</summary>
public sealed class EveryRawTree
{
    private static readonly string[] Modes = ["100644", "100644", "100755", "40000", "40000", "40000", "120000", "160000", "100664", "040000", "100600"];

    private static readonly byte[][] Names = [.. ((string[])["a", "a.b", "a0", "ab", "b", "é", "A", "a-"]).Select(Encoding.UTF8.GetBytes), [0xff], [0xfe], "b/a"u8.ToArray()];

    private static readonly Gen<string[]> Paths = Gen.OneOf("a", "b", "a/a", "*/b", ":!a", ":(icase)a/b", ":(glob)*", "a.b", ":!b/a").Array[1, 2];

    /// <summary>Of few entries, so that many are equal; mostly as git writes them.</summary>
    private static readonly Gen<Made> Trees = Of(3);

    [Fact]
    public void GivesTheAnswerOfItsEntries()
    {
        var (same, different, odd) = (0, 0, 0);
        Gen.Select(Trees, Trees, Paths).Sample(
            (left, right, paths) =>
            {
                var objects = new Dictionary<string, byte[]>(StringComparer.Ordinal);
                var (l, r) = (Write(left, objects), Write(right, objects));
                var (filter, reader) = (new PathFilter(paths), new TreesInMemory(objects));
                switch (Compare(l, r, filter, objects))
                {
                    case StepResult.Odd:
                        Assert.True(left.IsOdd || right.IsOdd);
                        Interlocked.Increment(ref odd);
                        break;
                    case var result:
                        Assert.Equal(new TreeComparer(reader).IsSame(l, r, filter), result == StepResult.Same);
                        Interlocked.Increment(ref result == StepResult.Same ? ref same : ref different);
                        break;
                }
            },
            iter: Histories.Count(4000),
            print: t => $"{t.Item1}\n{t.Item2}\n{string.Join("  ", t.Item3)}");
        Assert.True(same > 100 && different > 100 && odd > 100, $"{same} {different} {odd}");
    }

    /// <summary>As KnownSteps does, round by round.</summary>
    private static StepResult Compare(string left, string right, PathFilter filter, Dictionary<string, byte[]> objects)
    {
        var (shelf, wanted) = (new TreeShelf(), new HashSet<string>(StringComparer.Ordinal));
        while (true)
        {
            wanted.Clear();
            var result = new RawTreeComparer(shelf, filter, wanted).Compare(left, right, "");
            if (result != StepResult.Unread)
            {
                return result;
            }

            Assert.NotEmpty(wanted);
            foreach (var id in wanted)
            {
                var place = shelf.Place(objects[id].Length);
                objects[id].CopyTo(place);
                shelf.Add(id, place);
            }
        }
    }

    private static Gen<Made> Of(int levels) =>
        from entries in Entry(levels).Array[0, 4]
        from isSorted in Gen.Frequency((12, true), (1, false))
        from isDistinct in Gen.Frequency((12, true), (1, false))
        select new Made(Ordered([.. isDistinct ? entries.DistinctBy(e => Convert.ToHexString(e.Name)) : entries], isSorted));

    private static Gen<Part> Entry(int levels) =>
        from name in Gen.Frequency((40, Gen.Int[0, 7]), (1, Gen.Int[8, Names.Length - 1]))
        from mode in Gen.Frequency((40, Gen.Int[0, 7]), (1, Gen.Int[8, Modes.Length - 1]))
        from below in levels == 0 ? Gen.Const(new Made([])) : Of(levels - 1)
        from blob in Gen.Int[0, 2]
        select new Part(Names[name], Modes[mode], below, blob);

    private static Part[] Ordered(Part[] parts, bool isSorted)
    {
        if (isSorted)
        {
            Array.Sort(parts, (x, y) => x.Key.AsSpan().SequenceCompareTo(y.Key));
        }

        return parts;
    }

    private static string Write(Made tree, Dictionary<string, byte[]> objects)
    {
        using var bytes = new MemoryStream();
        foreach (var part in tree.Parts)
        {
            bytes.Write(Encoding.ASCII.GetBytes(part.Mode + " "));
            bytes.Write(part.Name);
            bytes.WriteByte(0);
            bytes.Write(part.IsTree ? Convert.FromHexString(Write(part.Below, objects)) : SHA256.HashData([(byte)part.Blob]));
        }

        var id = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
        objects[id] = bytes.ToArray();
        return id;
    }

    private sealed record Made(Part[] Parts)
    {
        /// <summary>Whether one reader or the other could take it for something else, or refuse it; so could one below.</summary>
        public bool IsOdd => Parts.Any(p => Array.IndexOf(Modes, p.Mode) >= 8 || p.Name[0] >= 0xfe || p.Name.Contains((byte)'/') || (p.IsTree && p.Below.IsOdd))
            || Parts.DistinctBy(p => Convert.ToHexString(p.Name)).Count() < Parts.Length
            || !Parts.SequenceEqual(Parts.OrderBy(p => Convert.ToHexString(p.Key), StringComparer.Ordinal));

        public override string ToString() => $"({string.Join(' ', Parts.Select(p => $"{p.Mode}:{Encoding.Latin1.GetString(p.Name)}{(p.IsTree ? $"{p.Below}" : $"{p.Blob}")}"))})";
    }

    private sealed record Part(byte[] Name, string Mode, Made Below, int Blob)
    {
        public bool IsTree => Mode is "40000" or "040000";

        /// <summary>What git sorts by.</summary>
        public byte[] Key => IsTree ? [.. Name, (byte)'/'] : Name;
    }

    private sealed class TreesInMemory(Dictionary<string, byte[]> objects) : IHistoryReader
    {
        public string? Head => null;

        public string? Branch => null;

        public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags => new Dictionary<string, IReadOnlyList<string>>();

        public Remotes Remotes => new();

        public TreeBatch? Trees => null;

        public IReadOnlyList<string> Parents(string commit) => [];

        public CommitInfo? Find(string commit) => null;

        public string TreeOf(string commit) => commit;

        public IEnumerable<TreeItem> Tree(string id) => RawTree.Parse(objects[id], id.Length / 2);

        public IEnumerable<string> Range(string? since, string until) => [];

        public bool IsAncestor(string earlier, string later) => false;

        public void Stop()
        {
        }

        public void Dispose()
        {
        }
    }
}
