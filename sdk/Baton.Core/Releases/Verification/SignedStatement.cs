using System.Text.Json.Nodes;

namespace Baton.Core.Releases.Verification;

/// <summary>
/// What a statement of provenance says, whatever form it has: everything that is not there as it should be is null. A subject has its digest as
/// <c>sha256:…</c>.
/// </summary>
internal sealed record SignedStatement(string? Unit, string? Version, string? Tag, string? Commit, ILookup<string?, string?> Subjects)
{
    public static SignedStatement Read(JsonObject? statement)
    {
        var isOurs = ReleaseProof.Text(statement?["predicateType"]) == "https://slsa.dev/provenance/v1";
        var build = isOurs ? Below(Below(statement, "predicate"), "buildDefinition") : null;
        var parameters = Below(build, "externalParameters");
        var source = build?["resolvedDependencies"] is JsonArray { Count: > 0 } sources ? sources[0] as JsonObject : null;
        var subjects = (statement?["subject"] as JsonArray ?? []).OfType<JsonObject>();
        return new SignedStatement(
            ReleaseProof.Text(parameters?["unit"]),
            ReleaseProof.Text(parameters?["version"]),
            ReleaseProof.Text(parameters?["tag"]),
            ReleaseProof.Text(Below(source, "digest")?["gitCommit"]),
            subjects.ToLookup(s => ReleaseProof.Text(s["name"]), s => Digest(Below(s, "digest")), StringComparer.Ordinal));
    }

    /// <summary>Baton writes one each; of several nobody could say which one counts.</summary>
    private static string? Digest(JsonObject? digests) => digests is { Count: 1 } && digests.First() is var (algorithm, value) && ReleaseProof.Text(value) is { } hex ? $"{algorithm}:{hex}" : null;

    private static JsonObject? Below(JsonObject? node, string key) => node?[key] as JsonObject;
}
