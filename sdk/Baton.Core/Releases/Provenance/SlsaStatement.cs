using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baton.Core.Releases.Provenance;

/// <summary>
/// SLSA provenance v1 (https://slsa.dev/spec/v1.0/provenance) as an in-toto statement v1: these files, by their sha256, were made of this
/// commit by this builder.
/// </summary>
public static class SlsaStatement
{
    /// <summary>Names the parameters below: what a reader has to know to run the build again.</summary>
    public const string BuildType = "tag:baton,2026:release/v1";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it, on one line.</summary>
    /// <param name="release">The release; its artifacts are the subjects.</param>
    /// <param name="origin">Where it was built.</param>
    public static string Write(Release release, BuildOrigin origin) => new JsonObject
    {
        ["_type"] = "https://in-toto.io/Statement/v1",
        ["subject"] = new JsonArray([.. release.Artifacts.Select(a => (JsonNode)new JsonObject { ["name"] = a.Name, ["digest"] = new JsonObject { ["sha256"] = a.Sha256 } })]),
        ["predicateType"] = "https://slsa.dev/provenance/v1",
        ["predicate"] = new JsonObject
        {
            ["buildDefinition"] = new JsonObject
            {
                ["buildType"] = BuildType,
                ["externalParameters"] = new JsonObject { ["unit"] = release.Name, ["version"] = release.Version, ["tag"] = release.Tag },
                ["internalParameters"] = Known(("sdk", release.Build?.Sdk), ("baton", release.Build?.Baton)),
                ["resolvedDependencies"] = new JsonArray(new JsonObject
                {
                    ["uri"] = $"git+{origin.Repository}@refs/tags/{release.Tag}",
                    ["digest"] = new JsonObject { ["gitCommit"] = release.Commit },
                }),
            },
            ["runDetails"] = new JsonObject
            {
                ["builder"] = new JsonObject { ["id"] = origin.Builder.ToString() },
                ["metadata"] = Known(("invocationId", origin.Invocation), ("startedOn", Time(origin.Started)), ("finishedOn", Time(origin.Finished))),
            },
        },
    }.ToJsonString(Options);

    /// <summary>What is not known is left out: a field of the standard is a text or is not there.</summary>
    private static JsonObject Known(params (string Key, string? Value)[] facts) =>
        new(facts.Where(f => f.Value is not null).Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, f.Value)));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
