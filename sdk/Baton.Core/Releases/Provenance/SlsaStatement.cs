using System.Text;
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

    /// <summary>
    /// The digest of release.json: that of what it says of the release, since its bytes also tell of the build (<see cref="BuildRecord"/>). Who does not
    /// know an algorithm has to pass over it: https://github.com/in-toto/attestation/blob/main/spec/v1/digest_set.md.
    /// </summary>
    public const string RecordDigest = "batonRecord";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it, on one line.</summary>
    /// <param name="release">The release; its artifacts and its record are subjects.</param>
    /// <param name="beside">The files beside it that are subjects too: the bill of materials and the notes.</param>
    /// <param name="origin">Where it was built.</param>
    public static string Write(Release release, IEnumerable<Artifact> beside, BuildOrigin origin) => new JsonObject
    {
        ["_type"] = "https://in-toto.io/Statement/v1",
        ["subject"] = new JsonArray(
        [
            .. release.Artifacts.Concat(beside).Select(a => Subject(a.Name, "sha256", a.Sha256)),
            Subject("release.json", RecordDigest, BuildRecord.Identity(BuildRecord.Record, Encoding.UTF8.GetBytes(ReleaseJson.Write(release)))),
        ]),
        ["predicateType"] = "https://slsa.dev/provenance/v1",
        ["predicate"] = new JsonObject
        {
            ["buildDefinition"] = new JsonObject
            {
                ["buildType"] = BuildType,
                ["externalParameters"] = new JsonObject { ["unit"] = release.Name, ["version"] = release.Version, ["tag"] = release.Tag },
                ["internalParameters"] = Known(("sdk", release.Build?.Sdk), ("baton", release.Build?.Baton)),
                ["resolvedDependencies"] = release.Commit.Length == 0 ? new JsonArray() : new JsonArray(Source(release, origin.Repository)),
            },
            ["runDetails"] = new JsonObject
            {
                ["builder"] = new JsonObject { ["id"] = origin.Builder.ToString() },
                ["metadata"] = Known(("invocationId", origin.Invocation), ("startedOn", Time(origin.Started)), ("finishedOn", Time(origin.Finished))),
            },
        },
    }.ToJsonString(Options);

    /// <summary>A clone without a remote has a commit, and no address to fetch it from.</summary>
    private static JsonObject Source(Release release, Uri? repository)
    {
        var source = new JsonObject { ["digest"] = new JsonObject { ["gitCommit"] = release.Commit } };
        if (repository is not null)
        {
            source.Insert(0, "uri", $"git+{repository}@refs/tags/{release.Tag}");
        }

        return source;
    }

    private static JsonObject Subject(string name, string algorithm, string digest) => new JsonObject { ["name"] = name, ["digest"] = new JsonObject { [algorithm] = digest } };

    /// <summary>What is not known is left out: a field of the standard is a text or is not there.</summary>
    private static JsonObject Known(params (string Key, string? Value)[] facts) =>
        new(facts.Where(f => f.Value is not null).Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, f.Value)));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
