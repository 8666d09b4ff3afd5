using System.IO.Compression;
using Baton.Git.Discovery;

namespace Baton.Git.Reading;

/// <summary>
/// Whether a detached head is at a tag's own object, which git does not do and takes from others. Told by files alone, so that a head at a commit, which
/// nearly all are, opens no repository.
/// </summary>
internal static class TagAtHead
{
    /// <summary>False where files tell that it is not.</summary>
    /// <exception cref="IOException">Something is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static bool IsPossible(GitLocation location, HeadPosition head)
    {
        if (head.Commit is not { } id || (head.Branch is { } branch && !branch.StartsWith("refs/", StringComparison.Ordinal)))
        {
            return false;
        }

        var objects = Path.Combine(location.CommonDirectory, "objects");
        var file = Path.Combine(objects, id[..2], id[2..]);
        return File.Exists(file) ? IsTag(file) : HasOthers(objects) && IsNamed(location.CommonDirectory, id);
    }

    /// <summary>A broken object is for who opens the repository.</summary>
    private static bool IsTag(string file)
    {
        Span<byte> kind = stackalloc byte["tag ".Length];
        try
        {
            using var content = new ZLibStream(File.OpenRead(file), CompressionMode.Decompress);
            return content.ReadAtLeast(kind, kind.Length, throwOnEndOfStream: false) < kind.Length || kind.SequenceEqual("tag "u8);
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    /// <summary>Whether there are objects without files of their own.</summary>
    private static bool HasOthers(string objects) =>
        File.Exists(Path.Combine(objects, "info", "alternates")) || (Path.Combine(objects, "pack") is var packs && Directory.Exists(packs) && Directory.EnumerateFiles(packs, "*.pack").Any());

    /// <summary>Whether a tag is that object. A packed one that is a commit's name has no line with what it stands for.</summary>
    private static bool IsNamed(string commonDirectory, string id)
    {
        var file = Path.Combine(commonDirectory, "packed-refs");
        var isNext = false;
        foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
        {
            if (isNext && line.StartsWith('^'))
            {
                return true;
            }

            isNext = line.StartsWith(id, StringComparison.Ordinal);
        }

        return PackedTags.Loose(commonDirectory).Any(name => File.ReadAllText(Path.Combine(commonDirectory, "refs", "tags", name)).Trim() == id);
    }
}
