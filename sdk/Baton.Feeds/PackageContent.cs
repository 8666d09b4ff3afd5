using System.IO.Compression;
using System.Security.Cryptography;

namespace Baton.Feeds;

/// <summary>
/// What is in a package, its signature aside: a feed may add one of its own as <c>.signature.p7s</c>, which changes the bytes and not the content.
/// https://learn.microsoft.com/nuget/reference/signed-packages-reference
/// </summary>
internal static class PackageContent
{
    private const string Signature = ".signature.p7s";

    /// <summary>The first difference in words; null when there is none.</summary>
    public static string? Difference(string path, Stream other)
    {
        try
        {
            using var file = File.OpenRead(path);
            var (ours, theirs) = (Read(file), Read(other));
            var different = ours.Keys.Union(theirs.Keys)
                .Where(name => ours.GetValueOrDefault(name) != theirs.GetValueOrDefault(name)).Order(StringComparer.Ordinal).FirstOrDefault();
            return different is null ? null
                : !ours.ContainsKey(different) ? $"'{different}' in it is not in this one"
                : !theirs.ContainsKey(different) ? $"'{different}' is missing in it"
                : $"'{different}' in it is another";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return $"it cannot be compared: {exception.Message}";
        }
    }

    private static Dictionary<string, string> Read(Stream package)
    {
        package.Position = 0;
        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(e => e.FullName != Signature))
        {
            using var bytes = entry.Open();

            // A name that is there twice is another content than the same name once.
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            content[entry.FullName] = content.TryGetValue(entry.FullName, out var before) ? before + hash : hash;
        }

        return content;
    }
}
