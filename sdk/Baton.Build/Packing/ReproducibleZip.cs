using System.IO.Compression;

namespace Baton.Build.Packing;

/// <summary>Writes zips whose bytes depend on nothing but the files: order, times, modes and compression are fixed.</summary>
public static class ReproducibleZip
{
    private const int RegularFile = 0x8000;

    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2107, 12, 31, 23, 59, 58, TimeSpan.Zero);

    /// <summary>Writes a zip.</summary>
    /// <param name="path">The file to write; replaced when it is there.</param>
    /// <param name="entries">Names with '/', and where their bytes are.</param>
    /// <param name="time">The time of every entry, such as the commit's. Zip knows even seconds from 1980 to 2107.</param>
    /// <exception cref="ArgumentException">A name occurs twice, or leaves the folder that the zip is unpacked to.</exception>
    public static void Write(string path, IEnumerable<ZipSource> entries, DateTimeOffset time)
    {
        var sorted = entries.OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
        if (sorted.Find(e => !StaysInside(e.Name)) is { } outside)
        {
            throw new ArgumentException($"'{outside.Name}' is no name for a file in a zip.", nameof(entries));
        }

        if (sorted.GroupBy(e => e.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"'{twice.Key}' occurs twice.", nameof(entries));
        }

        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var source in sorted)
        {
            var entry = zip.CreateEntry(source.Name, CompressionLevel.Optimal);
            entry.LastWriteTime = Stamp(time);
            entry.ExternalAttributes = (RegularFile | (source.Executable ? 0b111_101_101 : 0b110_100_100)) << 16;
            using var target = entry.Open();
            using var bytes = source.Open();
            bytes.CopyTo(target);
        }
    }

    /// <summary>The nearest time that a zip can hold.</summary>
    internal static DateTimeOffset Stamp(DateTimeOffset time)
    {
        var utc = time.ToUniversalTime();
        var held = utc < Earliest ? Earliest : utc > Latest ? Latest : utc;
        return new DateTimeOffset(held.Year, held.Month, held.Day, held.Hour, held.Minute, held.Second / 2 * 2, TimeSpan.Zero);
    }

    private static bool StaysInside(string name) =>
        !name.Contains('\\', StringComparison.Ordinal) && name.Split('/').All(part => part is not ("" or "." or ".."));
}
