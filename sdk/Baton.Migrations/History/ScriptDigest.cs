using System.Security.Cryptography;
using System.Text;

namespace Baton.Migrations.History;

/// <summary>Digests of a script's text that a byte order mark and line ends do not change.</summary>
public static class ScriptDigest
{
    /// <summary>SHA-256 of the text in UTF-8, with line feeds and without a mark, as 64 lower case digits: what a release records.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalize(text))));

    /// <summary>The checksum of Flyway: a signed CRC-32 of the lines in UTF-8, without their ends and without a mark.</summary>
    public static int FlywayCrc32(string text)
    {
        var crc = new Crc32();
        foreach (var line in Normalize(text).Split('\n'))
        {
            crc.Add(Encoding.UTF8.GetBytes(line));
        }

        return crc.Value;
    }

    /// <summary>The text with line feeds, and without a byte order mark.</summary>
    internal static string Normalize(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
