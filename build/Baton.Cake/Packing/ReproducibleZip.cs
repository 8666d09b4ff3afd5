using System.IO.Compression;

namespace Baton.Cake.Packing;

/// <summary>Writes zips whose bytes depend on nothing but the files: order, times, modes and compression are fixed.</summary>
public static class ReproducibleZip
{
    private const int RegularFile = 0x8000 << 16;

    /// <summary>Writes a zip.</summary>
    /// <param name="path">The file to write; replaced when it is there.</param>
    /// <param name="entries">Names with '/', and where their bytes are; a name that occurs twice is an error.</param>
    /// <param name="time">The time of every entry, such as the commit's; zip knows even seconds from 1980 on.</param>
    public static void Write(string path, IEnumerable<ZipSource> entries, DateTimeOffset time)
    {
        var earliest = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var stamp = time.ToUniversalTime() < earliest ? earliest : time.ToUniversalTime();
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var source in entries.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var entry = zip.CreateEntry(source.Name, CompressionLevel.Optimal);
            entry.LastWriteTime = new DateTimeOffset(stamp.Year, stamp.Month, stamp.Day, stamp.Hour, stamp.Minute, stamp.Second / 2 * 2, TimeSpan.Zero);
            entry.ExternalAttributes = RegularFile | ((source.Executable ? Convert.ToInt32("755", 8) : Convert.ToInt32("644", 8)) << 16);
            using var target = entry.Open();
            using var bytes = source.Open();
            bytes.CopyTo(target);
        }
    }
}
