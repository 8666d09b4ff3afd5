using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using Baton.Core.Releases.Sbom;

namespace Baton.Evidence;

/// <summary>
/// Which files of a package are in the artifacts of a release. A package that was only downloaded does not say what is used of it: equal bytes do. Whatever
/// a build rewrites (trimmed, compiled ahead of time) has other bytes, and is not recognised.
/// </summary>
/// <param name="artifacts">The artifacts, absolute: archives or plain files.</param>
internal sealed class ShippedFiles(ImmutableArray<string> artifacts)
{
    private readonly Dictionary<(string Name, long Length), HashSet<string>> _hashes = [];
    private readonly Lazy<ILookup<(string Name, long Length), string>> _entries = new(() =>
        artifacts.Where(File.Exists).Where(IsArchive).SelectMany(a => Names(a).Select(e => (Key: e, Archive: a))).ToLookup(e => e.Key, e => e.Archive));

    /// <summary>The files of a package's folder that some artifact has too; none for no folder.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public ImmutableArray<ShippedFile> Of(string? folder)
    {
        if (folder is null)
        {
            return [];
        }

        var shipped = ImmutableArray.CreateBuilder<ShippedFile>();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.Length > 0 && _entries.Value.Contains((f.Name, f.Length))))
        {
            using var bytes = file.OpenRead();
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (Hashes((file.Name, file.Length)).Contains(hash))
            {
                shipped.Add(new ShippedFile(
                    Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), hash, FileVersionInfo.GetVersionInfo(file.FullName).ProductVersion?.Split('+')[0].Trim()));
            }
        }

        return shipped.ToImmutable();
    }

    private static bool IsArchive(string artifact) => Path.GetExtension(artifact) is ".zip" or ".nupkg";

    private static List<(string Name, long Length)> Names(string archive) => Read(archive, zip => zip.Entries.Select(e => (e.Name, e.Length)).Distinct().ToList());

    private static List<T> Read<T>(string archive, Func<ZipArchive, List<T>> read)
    {
        try
        {
            using var zip = ZipFile.OpenRead(archive);
            return read(zip);
        }
        catch (InvalidDataException)
        {
            // Something else under the name of an archive has no files in it.
            return [];
        }
    }

    private HashSet<string> Hashes((string Name, long Length) key)
    {
        if (!_hashes.TryGetValue(key, out var hashes))
        {
            _hashes[key] = hashes = [.. _entries.Value[key].SelectMany(archive => Hashes(archive, key))];
        }

        return hashes;
    }

    private static List<string> Hashes(string archive, (string Name, long Length) key) => Read(archive, zip => zip.Entries.Where(e => (e.Name, e.Length) == key).Select(entry =>
    {
        using var bytes = entry.Open();
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }).ToList());
}
