using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baton.Core.Diagnostics;

namespace Baton.Core.Releases;

/// <summary>The release record as JSON: camelCase, two spaces, LF, UTF-8 without BOM, a line feed at the end, defaults left out.</summary>
public static class ReleaseJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>
    /// The newest format that this Baton reads and writes: raised where an older Baton would draw a wrong conclusion from a record. Keys that it may skip raise nothing.
    /// </summary>
    public const int Format = 1;

    /// <summary>Writes the record.</summary>
    public static string Write(Release release) => JsonSerializer.Serialize(release, Options) + "\n";

    /// <summary>Reads a record. Keys it does not know are left for newer readers.</summary>
    /// <exception cref="JsonException">The text is not a release record, or <see cref="Newer"/> tells that a newer Baton wrote it.</exception>
    public static Release Read(string json) => FormatOf(json) > Format
        ? throw new JsonException($"It has the format {FormatOf(json)}; this Baton reads up to {Format}.")
        : JsonSerializer.Deserialize<Release>(json, Options) ?? throw new JsonException("A release record is an object, not null.");

    /// <summary>Whether a newer Baton wrote a record, in a format that this one would misread.</summary>
    /// <param name="json">The text.</param>
    /// <param name="place">Where it is, for the message.</param>
    /// <returns>BATON6008; null when the format is known, and for a text that is no JSON.</returns>
    public static Diagnostic? Newer(string json, string place)
    {
        try
        {
            return FormatOf(json) is var format and > Format
                ? ReleaseRecordDiagnostics.Newer.Report(
                    $"{place} is a release record of format {format}; this Baton reads up to {Format}.", "Update Baton on this machine, and run the same command again.")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Stops at the key, which is the first one of what Baton writes. A record without it has format 1.</summary>
    private static int FormatOf(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("format"))
            {
                return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var format) ? format : int.MaxValue;
            }
        }

        return 1;
    }
}
