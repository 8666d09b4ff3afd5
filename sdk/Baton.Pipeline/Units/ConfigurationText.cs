using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baton.Core.Configuration;

namespace Baton.Pipeline.Units;

/// <summary>A configuration, defaults and overrides included, as JSON.</summary>
internal static class ConfigurationText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new PublisherConverter(), new PackerConverter(), new GateConverter(), new ProviderConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of(UnitConfiguration configuration) => JsonSerializer.Serialize(configuration, Options);
}
