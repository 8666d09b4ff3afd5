using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Core.Releases.Provenance;

namespace Baton.Core.Releases.Verification;

/// <summary>Holds what lies beside a release against the release: its checksums, its bill of materials, its provenance.</summary>
public static class ReleaseProof
{
    /// <summary>Every file that SHA256SUMS names must be there with that hash, and every artifact must be named.</summary>
    /// <param name="release">The release.</param>
    /// <param name="checksums">The text of SHA256SUMS.</param>
    /// <param name="hash">The sha256 of a file by its name; null when it is not there.</param>
    public static IEnumerable<Diagnostic> Checksums(Release release, string checksums, Func<string, string?> hash)
    {
        var listed = Releases.Checksums.Read(checksums);
        foreach (var (name, wanted) in listed)
        {
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

    /// <summary>The bill of materials must be CycloneDX, and have each artifact with its hash.</summary>
    public static IEnumerable<Diagnostic> Bill(Release release, string name, string bill)
    {
        var json = Parse(bill);
        if ((Text(json?["bomFormat"]), json?["components"]) is not ("CycloneDX", JsonArray components) || Text(json["specVersion"]) is null)
        {
            yield return VerificationDiagnostics.BadBill.Report($"'{name}' is no CycloneDX document.", Distrust);
            yield break;
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
    }

    /// <summary>The provenance must be signed by the key, and be about each artifact.</summary>
    public static IEnumerable<Diagnostic> Provenance(Release release, string name, string envelope, ECDsa key)
    {
        if (DsseEnvelope.Open(envelope, key) is not { } statement)
        {
            yield return VerificationDiagnostics.BadProvenance.Report($"'{name}' is not signed by this key ({DsseEnvelope.KeyId(key)}).", Distrust);
            yield break;
        }

        var subjects = (Parse(statement)?["subject"] as JsonArray ?? []).OfType<JsonObject>().ToLookup(s => Text(s["name"]), s => Text(s["digest"]?["sha256"]), StringComparer.Ordinal);
        foreach (var artifact in release.Artifacts.Where(a => !subjects[a.Name].SequenceEqual([a.Sha256])))
        {
            yield return VerificationDiagnostics.BadProvenance.Report($"'{name}' is signed, and not about '{artifact.Name}' with sha256 {artifact.Sha256}.", Distrust);
        }
    }

    private const string Distrust = "Do not use this release; find out who changed it, and release a new version.";

    private static string? Text(JsonNode? node) => (node as JsonValue)?.TryGetValue<string>(out var text) == true ? text : null;

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
