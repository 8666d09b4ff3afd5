using System.Text.Json.Nodes;

namespace Baton.Core.Tests.Configuration.Schemas;

/// <summary>Small changes to a schema.</summary>
internal static class SchemaNode
{
    /// <summary>The schema of a property; the path goes through objects.</summary>
    public static JsonObject Property(this JsonObject schema, string path) =>
        path.Split('.').Aggregate(schema, (at, name) => at["properties"]![name]!.AsObject());

    /// <summary>Gives a pattern to a text, to the items of a list, or to the names of a map.</summary>
    public static void Pattern(this JsonObject schema, string path, string pattern)
    {
        var node = schema.Property(path);
        if (node["additionalProperties"] is JsonObject values)
        {
            node.Remove("additionalProperties");
            node["patternProperties"] = new JsonObject { [pattern] = values };
            node["additionalProperties"] = false;
            return;
        }

        node = node["items"] as JsonObject ?? node;
        node.Remove("format");
        node.Remove("$comment");
        node["pattern"] = pattern;
    }

    /// <summary>Closes every object, and lets null stand for nothing wherever a key may be left out.</summary>
    public static void Strict(JsonObject schema)
    {
        if (schema["properties"] is JsonObject properties)
        {
            schema["additionalProperties"] = false;
            var required = schema["required"]?.AsArray().Select(name => name!.GetValue<string>()).ToHashSet() ?? [];
            foreach (var (name, value) in properties.ToList())
            {
                Nullable(value!.AsObject(), !required.Contains(name));
                Strict(value!.AsObject());
            }
        }

        foreach (var inner in new[] { schema["items"], schema["additionalProperties"] }.OfType<JsonObject>().Concat(schema["patternProperties"]?.AsObject().Select(p => p.Value!.AsObject()) ?? []))
        {
            Nullable(inner, false);
            Strict(inner);
        }
    }

    private static void Nullable(JsonObject schema, bool nullable)
    {
        var types = schema["type"] switch
        {
            JsonArray all => [.. all.Select(t => t!.GetValue<string>())],
            JsonValue one => [one.GetValue<string>()],
            _ => new List<string> { "string" },
        };
        types.Remove("null");
        schema["type"] = nullable ? new JsonArray([.. types, "null"]) : types is [var only] ? only : new JsonArray([.. types]);
        if (schema["enum"] is JsonArray words)
        {
            var kept = words.Select(w => w?.GetValue<string>()).OfType<string>().ToList();
            schema["enum"] = new JsonArray([.. kept, .. nullable ? new JsonNode?[] { null } : []]);
        }
    }
}
