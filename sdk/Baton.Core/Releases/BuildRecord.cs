using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baton.Core.Releases;

/// <summary>
/// Files that tell of one build beside the release: release.json, and signed provenance. Two builds of one release differ in them, and say
/// the same of the release: its name, version, tag and commit, and its artifacts.
/// </summary>
public static class BuildRecord
{
    /// <summary>The kind of release.json.</summary>
    public const string Record = "record";

    /// <summary>The kind of signed provenance.</summary>
    public const string Provenance = "provenance";

    /// <summary>What a record says of the release, whichever build wrote it.</summary>
    /// <param name="kind">The artifact's kind.</param>
    /// <param name="bytes">The file.</param>
    /// <returns>A sha256 in lower-case hex: the same for two records of one release. Of a file that is no such record, that of its bytes.</returns>
    public static string Identity(string kind, byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(kind switch
    {
        Record => Said(bytes, OfRecord),
        Provenance => Said(bytes, OfProvenance),
        _ => bytes,
    }));

    private static byte[] Said(byte[] bytes, Func<byte[], string?> read)
    {
        try
        {
            return read(bytes) is { } said ? Encoding.UTF8.GetBytes(said) : bytes;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            // Not a record at all: its bytes are what it is.
            return bytes;
        }
    }

    private static string? OfRecord(byte[] bytes)
    {
        var record = JsonNode.Parse(bytes, documentOptions: StrictJson.Options)?.AsObject();
        record?.Remove("build");
        return record?.ToJsonString();
    }

    /// <summary>Of https://slsa.dev/spec/v1.0/provenance: who built it, when, with what and in which run is the build's; the rest is the release's.</summary>
    private static string? OfProvenance(byte[] bytes)
    {
        var envelope = JsonNode.Parse(bytes, documentOptions: StrictJson.Options);
        var statement = envelope?["payload"] is { } payload ? JsonNode.Parse(Convert.FromBase64String((string)payload!), documentOptions: StrictJson.Options) : null;
        var definition = statement?["predicate"]?["buildDefinition"];
        return definition is null ? null : new JsonArray(
            statement!["subject"]?.DeepClone(), definition["externalParameters"]?.DeepClone(), definition["resolvedDependencies"]?.DeepClone()).ToJsonString();
    }
}
