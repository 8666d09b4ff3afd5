using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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

    /// <summary>Writes the record.</summary>
    public static string Write(Release release) => JsonSerializer.Serialize(release, Options) + "\n";

    /// <summary>Reads a record. Keys it does not know are left for newer readers.</summary>
    /// <exception cref="JsonException">The text is not a release record.</exception>
    public static Release Read(string json) =>
        JsonSerializer.Deserialize<Release>(json, Options) ?? throw new JsonException("A release record is an object, not null.");
}
