using System.Text;
using System.Text.Json.Nodes;
using Baton.Testing;

namespace Baton.Tool.Tests.Documentation;

/// <summary>docs/reference/baton-json.md, from the schema, which a test holds equal to the records that read the file.</summary>
internal static class ConfigurationPage
{
    private static readonly JsonObject Root = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("docs", "schemas", "baton.schema.json")))!.AsObject();

    public static string Write()
    {
        var schema = Root;
        var text = new StringBuilder("# baton.json\n\nWritten from [the schema](../schemas/baton.schema.json). ");
        text.Append(MarkdownText.Line((string)schema["description"]!)).Append(" [The guide](../guides/configuration.md) has examples.\n");
        foreach (var (key, value) in schema["properties"]!.AsObject().Where(p => p.Key != "$schema"))
        {
            text.Append($"\n## {key}\n\n");
            text.Append("| key | type | default | |\n|---|---|---|---|\n");
            Append(text, key, value!.AsObject());
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string path, JsonObject schema)
    {
        schema = Resolved(schema);

        // One kind of an entry names the keys that it needs, and they are described beside it.
        if (schema.Count == 0)
        {
            return;
        }

        var fallback = schema["default"] is { } given ? $"`{MarkdownText.Cell(given.ToJsonString())}`" : "";
        text.Append($"| `{path}` | {Type(schema)} | {fallback} | {MarkdownText.Cell((string?)schema["description"] ?? "")} |\n");
        foreach (var (below, child) in Children(path, schema))
        {
            Append(text, below, child);
        }
    }

    private static IEnumerable<(string Path, JsonObject Schema)> Children(string path, JsonObject schema)
    {
        foreach (var (key, value) in schema["properties"] as JsonObject ?? [])
        {
            yield return ($"{path}.{key}", value!.AsObject());
        }

        if (schema["additionalProperties"] is JsonObject named)
        {
            foreach (var child in Children($"{path}.NAME", named))
            {
                yield return child;
            }
        }

        if (schema["items"] is JsonObject item)
        {
            foreach (var child in Children($"{path}[]", item))
            {
                yield return child;
            }
        }

        // Of entries that are one of several kinds, a key that two kinds have is shown once for each.
        foreach (var kind in new[] { "anyOf", "oneOf" }.SelectMany(k => schema[k] as JsonArray ?? []).OfType<JsonObject>())
        {
            foreach (var child in Children(path, kind))
            {
                yield return child;
            }
        }
    }

    /// <summary>What a reference leads to, with its own description; beside a reference nothing else counts.</summary>
    private static JsonObject Resolved(JsonObject schema)
    {
        if ((string?)schema["$ref"] is not { } path)
        {
            return schema;
        }

        var target = path.TrimStart('#', '/').Split('/').Aggregate((JsonNode)Root, (node, part) => node is JsonArray list ? list[int.Parse(part)]! : node[part]!).DeepClone().AsObject();
        target["description"] = (schema["description"] ?? target["description"])?.DeepClone();
        return target;
    }

    private static string Type(JsonObject schema)
    {
        schema = Resolved(schema);
        if (schema["enum"] is JsonArray values)
        {
            return string.Join(", ", values.Where(v => v is not null).Select(v => $"`{MarkdownText.Cell(v!.ToJsonString())}`"));
        }

        var types = schema["type"] switch
        {
            JsonArray several => several.Select(t => (string)t!),
            JsonValue one => [(string)one!],
            _ => new[] { "anyOf", "oneOf" }.SelectMany(k => schema[k] as JsonArray ?? []).OfType<JsonObject>().Select(Type).Distinct(),
        };
        return string.Join(" or ", types.Where(t => t is not ("null" or "")).Select(t => t == "array" && schema["items"] is JsonObject item && Type(item) is { Length: > 0 } of ? $"list of {of}" : t));
    }
}
