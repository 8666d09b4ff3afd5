using System.IO.Compression;

namespace Baton.Testing.Feeds;

/// <summary>A small package.</summary>
public static class FeedPackage
{
    /// <summary>Writes one.</summary>
    /// <param name="path">Where to; a <c>.snupkg</c> holds symbols.</param>
    /// <param name="id">Its id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="readme">What is in it.</param>
    public static void Write(string path, string id, string version, string readme = "read me")
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var types = path.EndsWith(".snupkg", StringComparison.Ordinal) ? "<packageTypes><packageType name=\"SymbolsPackage\" /></packageTypes>" : "";
        Add(zip, $"{id}.nuspec", $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
            <id>{id}</id><version>{version}</version><authors>ada</authors><description>d</description>{types}</metadata></package>
            """);
        Add(zip, "README.md", readme);
    }

    /// <summary>What a feed that signs packages makes of one.</summary>
    public static byte[] Sign(byte[] package)
    {
        using var bytes = new MemoryStream();
        bytes.Write(package);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            Add(zip, ".signature.p7s", "a signature");
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 2, 3, 4, 6, TimeSpan.Zero);
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
    }
}
