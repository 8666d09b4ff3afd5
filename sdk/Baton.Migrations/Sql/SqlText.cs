using System.Text;

namespace Baton.Migrations.Sql;

/// <summary>Turns the bytes of a file into text. Every file has a text.</summary>
public static class SqlText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8, or what the byte order mark says; where the bytes are no UTF-8, one character a byte (Latin-1). The mark is not part of the
    /// text.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, .. var little])
        {
            return Encoding.Unicode.GetString(little);
        }

        if (bytes is [0xFE, 0xFF, .. var big])
        {
            return Encoding.BigEndianUnicode.GetString(big);
        }

        var content = bytes is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes;
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }
}
