using System.Text.Json;
using System.Text.Json.Nodes;
using Baton.Core.Configuration;
using Baton.Core.Plugins;
using Baton.Pipeline.Plugins;

namespace Baton.Core.Tests.Configuration.Schemas;

/// <summary>
/// baton.schema.json: types and descriptions from the records, defaults from what the reader makes of nearly nothing. Written out here is
/// only where the file's shape is not the records': environments are told by their name. Packages, publishers and gates are the parts of their plugins.
/// </summary>
internal static class ConfigurationSchema
{
    private const string NearlyNothing = """
        { "bump": { "labels": {} }, "notes": { "categories": [{ "title": "x" }] }, "flags": {}, "settings": {}, "migrations": {}, "contracts": {}, "announce": [{ "url": "env:X" }], "environments": { "x": { "webhooks": [{ "url": "env:X" }], "health": { "url": "http://x/" }, "database": { "connection": "env:X", "backup": { "command": ["x"] } } } } }
        """;

    /// <summary>What depends on other values, or must be given, has no default that a schema could tell.</summary>
    private static readonly string[] Depends = ["name", "path", "url", "title", "connection", "command"];

    public static JsonObject Write()
    {
        var schema = RecordSchema.Of(typeof(UnitConfiguration), "baton.json");
        var properties = schema["properties"]!.AsObject();
        schema.Remove("required");
        schema.Property("flags").Remove("required");
        schema.Property("contracts").Remove("required");
        schema.Property("settings").Remove("required");
        schema.Property("versioning.paths")["description"] = "Git pathspecs, relative to the unit's folder, of the commits that count; empty for all. :!x excludes, unit:NAME adds those of another unit.";
        properties.Remove("file");
        properties.Insert(0, "$schema", Text("Where this schema is; for editors."));
        schema.Property("versioning")["properties"]!.AsObject().Remove("branch");
        schema.Property("versioning")["properties"]!.AsObject().Remove("unitPaths");
        schema.Property("versioning")["properties"]!.AsObject().Remove("guess");
        schema.Property("versioning.assemblyVersion")["enum"] = new JsonArray("major", "major.minor", "full", "none");
        schema.Property("versioning")["properties"]!["minimum"] = Text(schema.Property("versioning.minimum")["description"]!.GetValue<string>());

        schema.Property("migrations.tool")["enum"] = new JsonArray([.. MigrationsConfiguration.Tools.Select(t => JsonValue.Create(t))]);

        var plugin = schema.Property("plugins")["items"]!.AsObject();
        plugin["required"] = new JsonArray("assembly");
        plugin.Pattern("assembly", Patterns.NotEmpty);
        plugin.Pattern("types", Patterns.NotEmpty);
        foreach (var (key, made) in new[] { ("packages", Entry(schema.Property("packages")["description"]!.ToString(), BuiltInPlugins.All.Packers)), ("publish", Entry(schema.Property("publish")["description"]!.ToString(), BuiltInPlugins.All.Publishers)) })
        {
            properties[key] = made;
        }

        properties["gates"] = new JsonObject
        {
            ["description"] = schema.Property("gates")["description"]!.ToString(),
            ["type"] = "object",
            ["properties"] = new JsonObject(BuiltInPlugins.All.Gates.SelectMany(g => JsonNode.Parse(g.Schema)!.AsObject()).Select(k => KeyValuePair.Create(k.Key, k.Value?.DeepClone()))),
        };
        var environment = schema.Property("environments")["items"]!.AsObject();
        schema.Property("notes.categories")["items"]!.AsObject()["required"] = new JsonArray("title");
        Environments(schema.Property("environments"), environment);
        Announcements(schema.Property("announce")["items"]!.AsObject());
        Announcements(environment.Property("webhooks")["items"]!.AsObject());
        Limits(schema, environment);
        SchemaNode.Strict(schema);
        schema["type"] = "object";
        Defaults(schema, JsonSerializer.SerializeToNode(Sample.Read(NearlyNothing), RecordSchema.Options)!.AsObject());
        return schema;
    }

    /// <summary>An entry of a list that a plugin reads: exactly one name of a plugin, and the keys of that plugin.</summary>
    private static JsonObject Entry<T>(string description, IReadOnlyList<IPlugin<T>> plugins)
        where T : class
    {
        var parts = plugins.ToDictionary(p => p.Name, p => JsonNode.Parse(p.Schema)!.AsObject());
        var alternatives = plugins.Select(p => Alternative(p.Name, [.. parts.Values.SelectMany(part => part.Select(k => k.Key)).Except(parts[p.Name].Select(k => k.Key)).Except(parts.Keys)]));
        return new JsonObject
        {
            ["description"] = description,
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject(parts.Values.SelectMany(part => part).Select(k => KeyValuePair.Create(k.Key, k.Value?.DeepClone()))),
                ["oneOf"] = new JsonArray([.. alternatives]),
            },
        };
    }

    private static void Announcements(JsonObject announcement)
    {
        announcement["required"] = new JsonArray("url");
        announcement.Pattern("url", Patterns.Reference);
        announcement.Pattern("secret", Patterns.Reference);
        announcement.Pattern("timeout", Patterns.Time);
    }

    private static void Environments(JsonObject environments, JsonObject environment)
    {
        environment.Remove("required");
        environment["properties"]!.AsObject().Remove("name");
        var properties = environment["properties"]!.AsObject();
        properties["provider"] = new JsonObject
        {
            ["description"] = properties["provider"]!["description"]!.GetValue<string>(),
            ["type"] = "string",
            ["default"] = BuiltInPlugins.All.Providers[0].Name,
            ["enum"] = new JsonArray([.. BuiltInPlugins.All.Providers.Select(p => JsonValue.Create(p.Name))]),
        };
        var parts = BuiltInPlugins.All.Providers.ToDictionary(p => p.Name, p => JsonNode.Parse(p.Schema)!.AsObject());
        foreach (var (key, part) in parts.Values.SelectMany(p => p))
        {
            properties[key] = part?.DeepClone();
            properties[key]!.AsObject().Remove("required");
        }

        environment["oneOf"] = new JsonArray([.. parts.Select(p => OfProvider(p.Key, p.Value, [.. parts.Values.SelectMany(o => o.Select(k => k.Key)).Except(p.Value.Select(k => k.Key)).Distinct()]))]);

        environment.Property("health")["required"] = new JsonArray("url");
        environments.Remove("items");
        environments["type"] = "object";
        environments["patternProperties"] = new JsonObject { [Patterns.Name] = environment };
        environments["additionalProperties"] = false;
    }

    /// <summary>The keys of a provider: those of others must not be there, and those with <c>"required": true</c> must be. The first provider is that of environments that name none.</summary>
    private static JsonObject OfProvider(string name, JsonObject part, string[] without)
    {
        var isDefault = name == BuiltInPlugins.All.Providers[0].Name;
        var required = part.Where(k => k.Value!["required"] is JsonValue).Select(k => k.Key).ToList();
        var alternative = new JsonObject
        {
            ["properties"] = new JsonObject([
                KeyValuePair.Create("provider", (JsonNode?)new JsonObject { ["enum"] = isDefault ? new JsonArray(name, null) : new JsonArray(name) }),
                .. required.Select(k => KeyValuePair.Create(k, (JsonNode?)new JsonObject { ["not"] = new JsonObject { ["type"] = "null" } })),
            ]),
            ["required"] = new JsonArray([.. required.Concat(isDefault ? [] : ["provider"]).Select(k => JsonValue.Create(k))]),
            ["not"] = new JsonObject { ["anyOf"] = new JsonArray([.. without.Select(w => new JsonObject { ["required"] = new JsonArray(w) })]) },
        };
        return alternative;
    }

    private static void Limits(JsonObject schema, JsonObject environment)
    {
        foreach (var (path, pattern) in new[]
        {
            ("name", Patterns.Name), ("ledger", Patterns.Ledger), ("versioning.tagPrefix", Patterns.TagPrefix), ("versioning.minimum", Patterns.MajorMinor),
            ("versioning.preReleaseIdentifiers", Patterns.Identifier), ("versioning.buildMetadata", Patterns.Metadata), ("versioning.paths", Patterns.NotEmpty),
            ("tag.remote", Patterns.Name), ("build.project", Patterns.Inside), ("build.configuration", Patterns.NotEmpty), ("build.properties", Patterns.Property), ("test.project", Patterns.Inside),
            ("hooks.timeout", Patterns.Time), ("hooks.environment", Patterns.Variable),
            ("notes.template", Patterns.Inside), ("notes.changelog", Patterns.Inside), ("notes.exclude.types", Patterns.NotEmpty), ("notes.exclude.scopes", Patterns.NotEmpty), ("notes.exclude.labels", Patterns.NotEmpty),
            ("notes.exclude.authors", Patterns.NotEmpty),
            ("settings.application", Patterns.Name), ("settings.folder", Patterns.Inside), ("settings.folders", Patterns.NotEmpty), ("settings.clusters", Patterns.Name),
            ("settings.schema", Patterns.Inside), ("settings.public", Patterns.Inside), ("settings.output", "^(configuration|appsettings|variables)$"),
            ("migrations.paths", Patterns.Inside), ("migrations.serverVersion", Patterns.ServerVersion), ("migrations.severities", Patterns.MigrationCode), ("migrations.baseline", Patterns.NotEmpty),
            ("flags.source", Patterns.Inside), ("flags.keys", Patterns.NotEmpty), ("flags.methods", Patterns.Method), ("flags.symbols", Patterns.Symbol), ("contracts.provides", Patterns.NotEmpty), ("contracts.requires", Patterns.NotEmpty),
        })
        {
            schema.Pattern(path, pattern);
        }

        foreach (var step in StepCommands.Steps)
        {
            schema.Pattern($"hooks.secrets.{step}", Patterns.Variable);
        }

        foreach (var key in new[] { "major", "minor", "patch", "none" })
        {
            schema.Pattern($"bump.labels.{key}", Patterns.NotEmpty);
        }

        foreach (var key in new[] { "title", "types", "scopes", "labels", "authors" })
        {
            schema.Property("notes.categories")["items"]!.AsObject().Pattern(key, Patterns.NotEmpty);
        }

        schema.Property("migrations.severities")["patternProperties"]![Patterns.MigrationCode]!["enum"] = new JsonArray("error", "warning", "info", "off");
        environment.Pattern("cluster", Patterns.Name);
        environment.Pattern("flags", Patterns.NotEmpty);
        environment.Property("database")["required"] = new JsonArray("connection");
        environment.Property("database.backup")["required"] = new JsonArray("command");
        environment.Property("database.standbyLag")["minimum"] = 0;
        environment.Property("database.backup.hours")["minimum"] = 1;
        environment.Pattern("database.connection", Patterns.Reference);
        environment.Pattern("database.standby", Patterns.Reference);
        environment.Pattern("database.rehearsal", Patterns.Reference);
        environment.Pattern("database.table", Patterns.NotEmpty);
        environment.Pattern("database.backup.timeout", Patterns.Time);
        environment.Pattern("variables", Patterns.Variable);
        environment.Pattern("hooks.timeout", Patterns.Time);
        environment.Pattern("hooks.environment", Patterns.Variable);
        environment.Pattern("health.url", Patterns.Url);
        environment.Pattern("health.timeout", Patterns.Time);
        environment.Pattern("health.interval", Patterns.Time);
        environment.Pattern("health.expect", Patterns.NotEmpty);
    }

    private static void Defaults(JsonObject schema, JsonNode? values)
    {
        foreach (var (name, node) in schema["properties"]?.AsObject().ToList() ?? [])
        {
            var (property, value) = (node!.AsObject(), (values as JsonObject)?[name]);
            var one = property["items"] is JsonObject item && item["properties"] is not null ? item : property["patternProperties"]?.AsObject().First().Value as JsonObject;
            if (value is JsonArray list && one is not null)
            {
                Defaults(one, list.FirstOrDefault());
            }
            else if (property["properties"] is not null)
            {
                Defaults(property, value);
            }
            else if (value is JsonValue or JsonArray && !Depends.Contains(name))
            {
                property["default"] = value.GetValueKind() == JsonValueKind.String ? Short(value.ToString()) : value.DeepClone();
            }
        }
    }

    /// <summary>A fraction of a second without its last zeros.</summary>
    private static string Short(string value) => value.StartsWith("00:", StringComparison.Ordinal) && value.Contains('.', StringComparison.Ordinal) ? value.TrimEnd('0') : value;

    private static JsonObject Text(string description) => new() { ["description"] = description, ["type"] = "string" };

    private static JsonObject Alternative(string key, params string[] without)
    {
        var given = (string name) => new JsonObject { [name] = new JsonObject { ["not"] = new JsonObject { ["type"] = "null" } } };
        var alternative = new JsonObject { ["required"] = new JsonArray(key), ["properties"] = given(key) };
        if (without.Length > 0)
        {
            alternative["not"] = new JsonObject
            {
                ["anyOf"] = new JsonArray([.. without.Select(w => new JsonObject { ["required"] = new JsonArray(w), ["properties"] = given(w) })]),
            };
        }

        return alternative;
    }
}
