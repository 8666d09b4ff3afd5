using System.Text.Json;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;

namespace Baton.Core.Releases.Verification;

/// <summary>
/// Holds what lies beside a release against the release: its checksums and its bill of materials (<see cref="ProvenanceProof"/> has its provenance).
/// Each of them must tell of the same tag, version, commit and files, no less and no more: what one of them leaves out is what somebody could have
/// put there.
/// </summary>
public static class ReleaseProof
{
    /// <summary>What to do with a release that is not what it says.</summary>
    public const string Distrust = "Do not use this release; find out who changed it, and release a new version.";

    private const string Stranger = "Delete it where it was published if you put it there; otherwise do not use it, and find out who did.";

    /// <summary>Whether no artifact may have a name: it is that of a file that Baton writes about a release.</summary>
    /// <param name="name">The name of a file, without a folder.</param>
    public static bool IsReserved(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.ToLowerInvariant() is "release.json" or "notes.md" or "sha256sums" || name.EndsWith(".cdx.json", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".intoto.jsonl", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The record must be that of the tag that was asked for.</summary>
    /// <param name="release">The record.</param>
    /// <param name="tag">The tag; null when somebody named a file.</param>
    public static IEnumerable<Diagnostic> Record(Release release, string? tag)
    {
        if (tag is not null && release.Tag != tag)
        {
            yield return VerificationDiagnostics.BadRecord.Report($"The release of '{tag}' has the record of '{release.Tag}'.", Distrust);
        }

        if (!release.Tag.EndsWith(release.Version, StringComparison.Ordinal))
        {
            yield return VerificationDiagnostics.BadRecord.Report($"The record's tag '{release.Tag}' does not match its version {release.Version}.", Distrust);
        }
    }

    /// <summary>Every file beside the record must be one that the release knows of.</summary>
    /// <param name="release">The release.</param>
    /// <param name="present">The names of the files that are there.</param>
    public static IEnumerable<Diagnostic> Files(Release release, IEnumerable<string> present)
    {
        var known = Known(release);
        return present.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal).Select(name => VerificationDiagnostics.UnknownFile.Report(
            $"'{name}' is beside the release, and release.json does not know it.", Stranger));
    }

    /// <summary>What a release that was published to a host must have beside it.</summary>
    /// <param name="release">The release.</param>
    /// <param name="present">The names of the files that are there.</param>
    public static IEnumerable<Diagnostic> Evidence(Release release, IReadOnlyCollection<string> present) =>
        new[] { Releases.Checksums.FileName, $"{Stem(release)}.cdx.json" }.Where(name => !present.Contains(name)).Select(name => VerificationDiagnostics.NoEvidence.Report(
            $"{release.Name} {release.Version} has no '{name}'; Baton publishes none without it.", Distrust));

    /// <summary>Every file that SHA256SUMS names must be one of the release's and be there with that hash, and every artifact must be named.</summary>
    /// <param name="release">The release.</param>
    /// <param name="checksums">The text of SHA256SUMS.</param>
    /// <param name="hash">The sha256 of a file by its name; null when it is not there.</param>
    public static IEnumerable<Diagnostic> Checksums(Release release, string checksums, Func<string, string?> hash)
    {
        var (listed, known) = (Releases.Checksums.Read(checksums), Known(release));
        foreach (var (name, wanted) in listed)
        {
            // Whoever can put a file beside a release can give it a line here as well.
            if (!known.Contains(name))
            {
                yield return VerificationDiagnostics.UnknownFile.Report($"SHA256SUMS names '{name}', and release.json does not know it.", Stranger);
                continue;
            }

            var found = hash(name);
            if (found != wanted)
            {
                yield return VerificationDiagnostics.BadChecksum.Report($"SHA256SUMS says {wanted} of '{name}'; {(found is null ? "it is not there" : $"its sha256 is {found}")}.", Distrust);
            }
        }

        foreach (var artifact in release.Artifacts.Where(a => !listed.ContainsKey(a.Name)))
        {
            yield return VerificationDiagnostics.BadChecksum.Report($"SHA256SUMS does not name '{artifact.Name}', which the release has.", Distrust);
        }
    }

    /// <summary>The bill of materials must be CycloneDX, of this version, and have the artifacts with their hashes and no other file.</summary>
    public static IEnumerable<Diagnostic> Bill(Release release, string name, string bill)
    {
        var json = Parse(bill);
        if ((Text(json?["bomFormat"]), json?["components"]) is not ("CycloneDX", JsonArray components) || Text(json["specVersion"]) is null)
        {
            yield return VerificationDiagnostics.BadBill.Report($"'{name}' is no CycloneDX document.", Distrust);
            yield break;
        }

        var about = json["metadata"] is JsonObject metadata ? metadata["component"] as JsonObject : null;
        if ((Text(about?["name"]), Text(about?["version"])) != (release.Name, release.Version))
        {
            yield return VerificationDiagnostics.BadBill.Report($"'{name}' is that of {Text(about?["name"]) ?? "nothing"} {Text(about?["version"])}, and not of {release.Name} {release.Version}.", Distrust);
        }

        var files = components.OfType<JsonObject>().Where(c => Text(c["type"]) == "file").ToLookup(c => Text(c["name"]), StringComparer.Ordinal);
        foreach (var artifact in release.Artifacts)
        {
            var hashes = files[artifact.Name].SelectMany(f => f["hashes"] as JsonArray ?? []).OfType<JsonObject>().Where(h => Text(h["alg"]) == "SHA-256").Select(h => Text(h["content"])).ToList();
            if (hashes is not [var hash] || hash != artifact.Sha256)
            {
                yield return VerificationDiagnostics.BadBill.Report(
                    $"'{name}' says {(hashes.Count == 0 ? "nothing" : string.Join(", ", hashes))} of '{artifact.Name}', whose sha256 is {artifact.Sha256}.", Distrust);
            }
        }

        foreach (var other in files.Select(f => f.Key).Where(file => release.Artifacts.All(a => a.Name != file)))
        {
            yield return VerificationDiagnostics.BadBill.Report($"'{name}' tells of '{other}', which the release does not have.", Distrust);
        }
    }

    /// <summary>What the names of a release's own evidence begin with.</summary>
    public static string Stem(Release release) => $"{release.Name}-{release.Version}";

    /// <summary>Whether a file beside a release is one that Baton itself puts there.</summary>
    public static bool IsOwn(Release release, string name) => Own(release).Contains(name, StringComparer.Ordinal);

    /// <summary>Every file that Baton publishes with a release.</summary>
    private static HashSet<string> Known(Release release) => [.. release.Artifacts.Select(a => a.Name), .. Own(release)];

    private static string[] Own(Release release) =>
        [Releases.Checksums.FileName, "release.json", "notes.md", $"{Stem(release)}.cdx.json", $"{Stem(release)}.intoto.jsonl"];

    internal static string? Text(JsonNode? node) => (node as JsonValue)?.TryGetValue<string>(out var text) == true ? text : null;

    internal static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: StrictJson.Options) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
