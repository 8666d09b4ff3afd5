using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Baton.Migrations.History;

/// <summary>Whether a checksum that a tool recorded is that of a text. A byte order mark and line ends make no difference: git may have changed
/// them.</summary>
internal static class ToolChecksum
{
    public static bool IsOf(MigrationTool tool, string recorded, string text)
    {
        if (tool == MigrationTool.Flyway)
        {
            return recorded == ScriptDigest.FlywayCrc32(text).ToString(CultureInfo.InvariantCulture);
        }

        var lines = ScriptDigest.Normalize(text);
        return new[] { text, lines, lines.Replace("\n", "\r\n", StringComparison.Ordinal), "\uFEFF" + lines, "\uFEFF"
            + lines.Replace("\n", "\r\n", StringComparison.Ordinal) }
            .Any(t => Forms(tool, Encoding.UTF8.GetBytes(t)).Contains(recorded, StringComparer.OrdinalIgnoreCase));
    }

    // Both write the digest in one of these ways, depending on their version.
#pragma warning disable CA5351 // The tools chose MD5; nothing here rests on it being hard to forge.
    private static string[] Forms(MigrationTool tool, byte[] bytes) => tool == MigrationTool.Evolve
        ? [Convert.ToHexString(MD5.HashData(bytes))]
        : [Convert.ToBase64String(MD5.HashData(bytes)), Convert.ToHexString(MD5.HashData(bytes)), Convert.ToBase64String(SHA256.HashData(bytes)),
            Convert.ToHexString(SHA256.HashData(bytes))];
#pragma warning restore CA5351
}
