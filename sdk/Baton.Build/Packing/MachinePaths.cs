using System.IO.Compression;
using System.Text;
using Baton.Core.Diagnostics;

namespace Baton.Build.Packing;

/// <summary>Finds what would be another file in another folder: assemblies and symbols that name the folder they were built in.</summary>
internal static class MachinePaths
{
    private static readonly string[] Searched = [".dll", ".exe", ".pdb", ".json"];

    /// <summary>Searches an artifact.</summary>
    /// <param name="artifact">The file. Only zips and packages are looked into.</param>
    /// <param name="folder">The unit's folder.</param>
    /// <returns>Null when nothing in it names the folder.</returns>
    public static Diagnostic? Find(string artifact, string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
        byte[][] needles = [Encoding.UTF8.GetBytes(path), Encoding.Unicode.GetBytes(path)];
        if (Path.GetExtension(artifact) is not (".zip" or ".nupkg" or ".snupkg"))
        {
            // What a packer of its own made is no archive that could be looked into.
            return null;
        }

        using var zip = ZipFile.OpenRead(artifact);
        var found = zip.Entries.Where(e => Searched.Contains(Path.GetExtension(e.Name), StringComparer.OrdinalIgnoreCase) && Names(e, needles))
            .Select(e => e.FullName).ToList();
        return found.Count == 0 ? null : StepDiagnostics.MachinePath.Report(
            $"'{Path.GetFileName(artifact)}' names '{path}', where it was built, in {string.Join(", ", found.Take(5))}{(found.Count > 5 ? ", …" : "")}: in another folder it has other bytes.",
            "Do not switch off source control queries or set PathMap in the project; look for [CallerFilePath] and generated constants.");
    }

    private static bool Names(ZipArchiveEntry entry, byte[][] needles)
    {
        using var source = entry.Open();
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        var span = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        return span.IndexOf(needles[0]) >= 0 || span.IndexOf(needles[1]) >= 0;
    }
}
