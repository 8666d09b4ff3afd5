using System.Text.Json;
using System.Text.Json.Serialization;
using Baton.Core.Plugins;

namespace Baton.Pipeline.Units;

/// <summary>Writes a packer as its entry of baton.json.</summary>
internal sealed class PackerConverter : JsonConverter<IPacker>
{
    public override IPacker Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, IPacker value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Settings, options);
}
