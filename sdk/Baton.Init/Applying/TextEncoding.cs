using System.Text;

namespace Baton.Init.Applying;

/// <summary>The encoding of a file that is edited.</summary>
internal static class TextEncoding
{
    /// <summary>UTF-8, with a byte order mark where the file has one.</summary>
    public static Encoding Of(string path)
    {
        if (!File.Exists(path))
        {
            return new UTF8Encoding(false);
        }

        using var reader = new StreamReader(path, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        reader.Peek();
        return reader.CurrentEncoding;
    }
}
