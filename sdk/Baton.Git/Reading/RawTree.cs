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
            var zero = Array.IndexOf(content, (byte)0, blank);
            var mode = Convert.ToInt32(Encoding.ASCII.GetString(content, at, blank - at), 8);
            var name = Encoding.UTF8.GetString(content, blank + 1, zero - blank - 1);
            yield return new TreeItem(name, mode, Convert.ToHexStringLower(content.AsSpan(zero + 1, idLength)));
            at = zero + 1 + idLength;
        }
    }
}
