using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Baton.Core.Plugins;
using Baton.Core.Releases;

namespace Baton.Core.Tests.Configuration.Schemas;

/// <summary>The JSON schema of a record, with its documentation for descriptions.</summary>
internal static class RecordSchema
{
    /// <summary>Draft 7: what every editor knows.</summary>
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new Unread<IPacker>(), new Unread<IPublisher>(), new Unread<IDeployProvider>(), new Unread<IGate>(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutDefaults } },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly JsonSchemaExporterOptions Exporting = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };

    public static JsonObject Of(Type record, string title) => new([
        new("$schema", Draft),
        new("title", title),
        .. ((JsonObject)Options.GetJsonSchemaAsNode(record, Exporting)).DeepClone().AsObject().ToList().Select(Detached),
    ]);

    public static string Text(JsonObject schema) => schema.ToJsonString(Options) + "\n";

    /// <summary>The exporter writes the defaults of parameters, and cannot write that of a list. Made without its parameters, a record has none.</summary>
    private static void WithoutDefaults(JsonTypeInfo record)
    {
        if (record.Type == typeof(FlagFact))
        {
            record.CreateObject = () => new FlagFact("");
            record.Properties.Single(property => property.Name == "key").IsRequired = true;
        }
    }

    // The exporter's delegate has this type.
#pragma warning disable CA1859
    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        var text = context.PropertyInfo?.AttributeProvider is PropertyInfo property ? RecordDocs.Of(property)
            : context.Path.IsEmpty ? RecordDocs.Of(context.TypeInfo.Type)
            : null;
        if (text is not null)
        {
            // Of what a plugin makes, the exporter says that it may be anything.
            schema = schema as JsonObject ?? [];
            schema.AsObject().Insert(0, "description", text);
        }

        return schema;
    }
#pragma warning restore CA1859

    private static KeyValuePair<string, JsonNode?> Detached(KeyValuePair<string, JsonNode?> pair) => new(pair.Key, pair.Value?.DeepClone());

    /// <summary>What a plugin makes has the schema of its plugin.</summary>
    private sealed class Unread<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
    }
}
