using System.Text.Json;
using System.Text.Json.Serialization;
using Baton.Core.Plugins;

namespace Baton.Pipeline.Units;

/// <summary>Writes a deploy provider as its name and its settings.</summary>
internal sealed class ProviderConverter : JsonConverter<IDeployProvider>
{
    public override IDeployProvider Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, IDeployProvider value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(value.Name);
        JsonSerializer.Serialize(writer, value.Settings ?? new { }, options);
        writer.WriteEndObject();
    }
}
