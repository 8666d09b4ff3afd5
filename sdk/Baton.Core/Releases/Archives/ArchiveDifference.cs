using System.Collections.Immutable;
using System.IO.Compression;

namespace Baton.Core.Releases.Archives;

/// <summary>In what a published archive and one that was built again differ, and what usually makes such a difference.</summary>
/// <param name="Entries">The entries that differ; empty when only the packing does.</param>
/// <param name="What">The first difference, in words.</param>
/// <param name="Cause">What usually makes it.</param>
public sealed record ArchiveDifference(ImmutableArray<string> Entries, string What, DifferenceCause Cause)
{
    /// <summary>A feed may add a signature of its own: https://learn.microsoft.com/nuget/reference/signed-packages-reference.</summary>
    public const string Signature = ".signature.p7s";

    private const int Shown = 3;
    private const long Largest = 64 << 20;

    /// <summary>Compares two archives, entry by entry.</summary>
    /// <param name="published">The one that was published.</param>
    /// <param name="built">The one that was built now.</param>
    /// <param name="ignored">An entry that does not count; null for none.</param>
    /// <returns>Null when no entry differs. Of what is no archive, that it is none.</returns>
    public static ArchiveDifference? Find(Stream published, Stream built, string? ignored = null)
    {
        try
        {
            using var theirs = new ZipArchive(published, ZipArchiveMode.Read, leaveOpen: true);
            using var ours = new ZipArchive(built, ZipArchiveMode.Read, leaveOpen: true);
            var (there, here) = (ArchiveContent.Read(theirs), ArchiveContent.Read(ours));
            var names = there.Keys.Union(here.Keys).Where(n => n != ignored && there.GetValueOrDefault(n) != here.GetValueOrDefault(n)).Order(StringComparer.Ordinal).ToImmutableArray();
            return names.IsEmpty ? null : Describe(names, theirs, ours);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException)
        {
            return new ArchiveDifference([], $"the two cannot be compared entry by entry: {exception.Message.TrimEnd('.')}", DifferenceCause.Unknown);
        }
    }

    /// <summary>The difference of two archives whose bytes are not the same, whether an entry differs or only the packing.</summary>
    public static ArchiveDifference Explain(Stream published, Stream built) => Find(published, built)
        ?? new ArchiveDifference([], "every entry is the same, only the compression, the order or the times of the entries differ", DifferenceCause.Packing);

    /// <summary>What to do about it.</summary>
    public string Advice => $"A published file is never replaced. {Cause.Cure} The packing guide tells more under 'When the bytes differ anyway'.";

    /// <inheritdoc/>
    public override string ToString() => $"{What}{(Cause.Evidence.Length == 0 ? "" : $" ({Cause.Evidence})")}. Usual cause: {Cause.Name}";

    private static ArchiveDifference Describe(ImmutableArray<string> names, ZipArchive theirs, ZipArchive ours)
    {
        var cause = DifferenceCause.Unknown;
        var telling = names[0];
        foreach (var name in names)
        {
            var found = theirs.GetEntry(name) is { } there && ours.GetEntry(name) is { } here && Math.Max(there.Length, here.Length) <= Largest
                ? DifferenceCause.Of(name, Read(there), Read(here)) : DifferenceCause.Contents;
            if (found.Weight > cause.Weight)
            {
                (cause, telling) = (found, name);
            }
        }

        var more = names.Where(n => n != telling).Take(Shown - 1).ToList();
        var others = names.Length == 1 ? "" : $"; also {string.Join(", ", more.Select(n => $"'{n}'"))}{(names.Length > more.Count + 1 ? $" and {names.Length - more.Count - 1} more" : "")}";
        return new ArchiveDifference([telling, .. names.Where(n => n != telling)], $"{Said(telling, theirs, ours)}{others}", cause);
    }

    private static string Said(string name, ZipArchive theirs, ZipArchive ours) =>
        ours.GetEntry(name) is null ? $"its entry '{name}' is not in this build"
        : theirs.GetEntry(name) is null ? $"it has no entry '{name}'"
        : $"its entry '{name}' differs";

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var source = entry.Open();
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }
}
