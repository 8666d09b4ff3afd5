using System.Security.Cryptography;

namespace Baton.Deploy.Tests.Hosts.Equipment;

/// <summary>What is live in a host's folder, compared file by file with the manifest that came with it.</summary>
internal static class WholeVersion
{
    /// <summary>The live version; null when there is no link. Fails when the link points at anything that is not whole.</summary>
    public static string? Of(string root)
    {
        if (new DirectoryInfo(Path.Combine(root, "live")).LinkTarget is not { } target)
        {
            return null;
        }

        var folder = Path.Combine(root, target);
        Assert.True(File.Exists(Path.Combine(folder, ".baton-version.json")), $"'{folder}' has no marker.");
        foreach (var line in File.ReadAllLines(Path.Combine(folder, ".baton-files")))
        {
            var (digest, name) = (line[..64], line[66..]);
            Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name)))));
        }

        return Path.GetFileName(target).Split('+')[0];
    }
}
