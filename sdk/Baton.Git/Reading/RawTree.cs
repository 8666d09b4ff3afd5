using System.Text;

namespace Baton.Git.Reading;

/// <summary>A tree object, taken apart: mode in octal, blank, name, zero, the id's bytes.</summary>
internal static class RawTree
{
    public static IEnumerable<TreeItem> Parse(byte[] content, int idLength)
    {
        for (var at = 0; at < content.Length;)
        {
            var blank = Array.IndexOf(content, (byte)' ', at);
            var zero = blank < 0 ? -1 : Array.IndexOf(content, (byte)0, blank);
            if (zero < 0 || zero + idLength >= content.Length || !IsMode(content.AsSpan(at, blank - at)))
            {
                throw new InvalidDataException("a tree is not one that git writes.");
            }

            var mode = Convert.ToInt32(Encoding.ASCII.GetString(content, at, blank - at), 8);
            var name = Encoding.UTF8.GetString(content, blank + 1, zero - blank - 1);
            yield return new TreeItem(name, mode, Convert.ToHexStringLower(content.AsSpan(zero + 1, idLength)));
            at = zero + 1 + idLength;
        }
    }

    private static bool IsMode(ReadOnlySpan<byte> digits) => digits.Length is > 0 and < 8 && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'7');
}
