using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Baton.Core.Releases.Archives;

/// <summary>What is in a zip or a package.</summary>
public static class ArchiveContent
{
    /// <summary>The sha256 of each entry, by its name.</summary>
    /// <param name="archive">The archive.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static ImmutableSortedDictionary<string, string> Read(ZipArchive archive)
    {
        var content = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var bytes = entry.Open();

            // A name that is there twice is another content than the same name once.
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            content[entry.FullName] = content.TryGetValue(entry.FullName, out var before) ? before + hash : hash;
        }

        return content.ToImmutable();
    }
}
