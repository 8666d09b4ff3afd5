using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Baton.Migrations.History;

/// <summary>The checksum that a tool records for a text. A byte order mark and line ends make no difference: the tools leave them out, and git may have changed them.</summary>
internal static class ToolChecksum
{
    /// <summary>The checksum; null for a tool that records none.</summary>
    public static string? Of(MigrationTool tool, string text) => tool switch
    {
        MigrationTool.Flyway => ScriptDigest.FlywayCrc32(text).ToString(CultureInfo.InvariantCulture),
        MigrationTool.Evolve => Convert.ToHexString(Md5(text)),
        MigrationTool.Grate => Convert.ToBase64String(Md5(text)),
        _ => null,
    };

    /// <summary>Whether a recorded checksum is this one.</summary>
    public static bool IsSame(MigrationTool tool, string recorded, string own) =>
        string.Equals(recorded, own, tool == MigrationTool.Evolve ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

#pragma warning disable CA5351 // The tools chose MD5; nothing here rests on it being hard to forge.
    private static byte[] Md5(string text) => MD5.HashData(Encoding.UTF8.GetBytes(ScriptDigest.Normalize(text)));
#pragma warning restore CA5351
}
