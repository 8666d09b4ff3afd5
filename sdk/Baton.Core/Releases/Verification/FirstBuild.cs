using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baton.Core.Releases.Verification;

/// <summary>
/// The build that was published first, seen by a later build of the same commit. What makes them one release is the version, the tag, the commit and the
/// artifacts. The rest may differ from machine to machine: which tests were skipped, a link that a clone without a remote does not have, the licences
/// that a package folder knows, the Baton that wrote it. The first record and its evidence stay.
/// </summary>
public static class FirstBuild
{
    private static readonly string[] Kinds = [BuildRecord.Record, BuildRecord.Provenance, "sbom", "checksums", "notes"];

    /// <summary>Whether a kind of file tells of a build, and is none of the artifacts themselves.</summary>
    public static bool IsEvidence(string kind) => Kinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>Reads the record that was published; null when it is none.</summary>
    public static Release? Read(byte[] record)
    {
        try
        {
            _ = JsonNode.Parse(record, documentOptions: StrictJson.Options);
            return ReleaseJson.Read(Encoding.UTF8.GetString(record));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether both records are of one release.</summary>
    public static bool IsSame(Release first, Release later) => ReleaseJson.Write(Shared(first)) == ReleaseJson.Write(Shared(later));

    /// <summary>Whether a file that was published beside the first record belongs to it.</summary>
    /// <param name="first">The first record.</param>
    /// <param name="kind">The file's kind, one of the evidence.</param>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">Its content; null when there is no such file.</param>
    public static bool Has(Release first, string kind, string name, byte[]? bytes)
    {
        if (bytes is null)
        {
            // Not every Baton wrote a bill of materials to every place, and not every build has a key to sign with.
            return kind is "sbom" or BuildRecord.Provenance;
        }

        var text = Encoding.UTF8.GetString(bytes);
        return kind switch
        {
            BuildRecord.Record => Read(bytes) is { } record && IsSame(first, record),
            BuildRecord.Provenance => ProvenanceProof.IsAbout(first, text),
            "sbom" => !ReleaseProof.Bill(first, name, text).Any(),
            "checksums" => Checksums.Read(text) is var listed && first.Artifacts.All(a => listed.GetValueOrDefault(a.Name) == a.Sha256),
            "notes" => text == first.Notes,
            _ => false,
        };
    }

    /// <summary>What the commit and the artifacts settle. The rest depends on the machine, on its clone, or on what GitHub knows today.</summary>
    private static Release Shared(Release release) =>
        release with { Build = null, Tests = null, Title = null, Notes = "", Previous = null, Changes = [], Newcomers = [], Flags = [], Migrations = [], MigrationTool = null };
}
