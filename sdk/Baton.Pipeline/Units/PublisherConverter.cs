using System.Text.Json;
using System.Text.Json.Serialization;
using Baton.Core.Plugins;

namespace Baton.Pipeline.Units;

/// <summary>Writes a publisher as baton.json has it: its name and its settings.</summary>
internal sealed class PublisherConverter : JsonConverter<IPublisher>
{
    public override IPublisher Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, IPublisher value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(value.Name);
        JsonSerializer.Serialize(writer, value.Settings, options);
        writer.WriteEndObject();
    }
}
