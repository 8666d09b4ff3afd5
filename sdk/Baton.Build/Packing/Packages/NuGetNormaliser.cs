using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Baton.Build.Packing.Packages;

/// <summary>
/// Makes a NuGet package reproducible: pack gives its core properties part a random name and its relationships random ids,
/// and every entry the time of day. The package stays the same package (Open Packaging Conventions: names and ids are free).
/// </summary>
public static partial class NuGetNormaliser
{
    private const string PropertiesFolder = "package/services/metadata/core-properties/";

    /// <summary>Rewrites a package in place.</summary>
    /// <param name="path">The .nupkg or .snupkg.</param>
    /// <param name="time">The time of every entry.</param>
    /// <param name="notes">The release notes of a package that has none; null for none.</param>
    public static void Normalise(string path, DateTimeOffset time, string? notes = null)
    {
        var rewritten = path + ".tmp";
        using (var package = ZipFile.OpenRead(path))
        {
            // A signature covers every byte: who signs while packing has chosen packages that differ each time.
            if (package.GetEntry(".signature.p7s") is not null)
            {
                return;
            }

            ReproducibleZip.Write(rewritten, package.Entries.Select(e => Rewrite(e, notes)).ToList(), time);
        }

        File.Move(rewritten, path, overwrite: true);
    }

    private static ZipSource Rewrite(ZipArchiveEntry entry, string? notes)
    {
        var bytes = Read(entry);
        if (entry.FullName == "_rels/.rels")
        {
            var number = 0;
            var text = PropertiesTarget().Replace(Encoding.UTF8.GetString(bytes), $"/{PropertiesFolder}core.psmdcp");
            return ZipSource.Bytes(entry.FullName, Encoding.UTF8.GetBytes(RelationshipId().Replace(text, _ => $" Id=\"R{++number}\"")));
        }

        if (notes is not null && entry.FullName == entry.Name && entry.Name.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase))
        {
            return ZipSource.Bytes(entry.FullName, PackageNotes.Add(bytes, notes));
        }

        return ZipSource.Bytes(
            entry.FullName.StartsWith(PropertiesFolder, StringComparison.Ordinal) ? PropertiesFolder + "core.psmdcp" : entry.FullName, bytes);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var source = entry.Open();
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("/package/services/metadata/core-properties/[^\"]+\\.psmdcp", RegexOptions.CultureInvariant)]
    private static partial Regex PropertiesTarget();

    [GeneratedRegex(" Id=\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex RelationshipId();
}
