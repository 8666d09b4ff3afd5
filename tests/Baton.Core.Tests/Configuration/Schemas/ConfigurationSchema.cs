using System.Text.Json;
using System.Text.Json.Nodes;
using Baton.Core.Configuration;

namespace Baton.Core.Tests.Configuration.Schemas;

/// <summary>
/// baton.schema.json: types and descriptions from the records, defaults from what the reader makes of nearly nothing. Written out here is
/// only where the file's shape is not the records': packages and publishers are told by their key, environments by their name.
/// </summary>
internal static class ConfigurationSchema
{
    private const string NearlyNothing = """
        { "bump": { "labels": {} }, "notes": { "categories": [{ "title": "x" }] }, "flags": {}, "contracts": {}, "packages": [{ "zip": "x" }], "publish": [{ "github": {} }], "announce": [{ "url": "env:X" }], "environments": { "x": { "health": { "url": "http://x/" } } } }
        """;

    /// <summary>What depends on other values, or must be given, has no default that a schema could tell.</summary>
    private static readonly string[] Depends = ["name", "path", "url", "title"];

    public static JsonObject Write()
    {
        var schema = RecordSchema.Of(typeof(UnitConfiguration), "baton.json");
        var properties = schema["properties"]!.AsObject();
        schema.Remove("required");
        schema.Property("flags").Remove("required");
        schema.Property("contracts").Remove("required");
        schema.Property("versioning.paths")["description"] = "Git pathspecs, relative to the unit's folder, of the commits that count; empty for all. :!x excludes, unit:NAME adds those of another unit.";
        properties.Remove("file");
        properties.Insert(0, "$schema", Text("Where this schema is; for editors."));
        schema.Property("versioning")["properties"]!.AsObject().Remove("branch");
        schema.Property("versioning")["properties"]!.AsObject().Remove("unitPaths");
        schema.Property("versioning")["properties"]!.AsObject().Remove("guess");
        schema.Property("versioning.assemblyVersion")["enum"] = new JsonArray("major", "major.minor", "full", "none");
        schema.Property("versioning")["properties"]!["minimum"] = Text(schema.Property("versioning.minimum")["description"]!.GetValue<string>());

        var package = schema.Property("packages")["items"]!.AsObject();
        var publisher = schema.Property("publish")["items"]!.AsObject();
        var environment = schema.Property("environments")["items"]!.AsObject();
        schema.Property("notes.categories")["items"]!.AsObject()["required"] = new JsonArray("title");
        Packages(package);
        Publishers(publisher);
        Environments(schema.Property("environments"), environment);
        Announcements(schema.Property("announce")["items"]!.AsObject());
        Limits(schema, package, publisher, environment);
        SchemaNode.Strict(schema);
        schema["type"] = "object";
        Defaults(schema, JsonSerializer.SerializeToNode(Sample.Read(NearlyNothing), RecordSchema.Options)!.AsObject());
        return schema;
    }

    private static void Packages(JsonObject package)
    {
        var properties = package["properties"]!.AsObject();
        package.Remove("required");
        properties.Remove("kind");
        properties.Remove("project");
        properties["use"] = new JsonObject
        {
            ["description"] = properties["use"]!["description"]!.GetValue<string>(),
            ["type"] = new JsonArray("boolean", "array"),
            ["items"] = new JsonObject { ["type"] = "string" },
            ["default"] = true,
        };
        properties.Insert(0, "zip", Text("A project to publish and zip, relative to the unit's folder."));
        properties.Insert(0, "nuget", Text("A project to pack, relative to the unit's folder."));
        package["oneOf"] = new JsonArray(Alternative("nuget", "name", "runtime", "include"), Alternative("zip", "use"));
    }

    private static void Publishers(JsonObject publisher)
    {
        var properties = publisher["properties"]!.AsObject();
        var (github, nuget) = (properties["gitHub"]!.AsObject(), properties["nuGet"]!.AsObject());
        publisher.Remove("required");
        properties.Remove("gitHub");
        properties.Remove("isLocal");
        properties.Remove("nuGet");
        github.Remove("required");
        properties["github"] = github;
        nuget["required"] = new JsonArray("source");
        properties["nuget"] = nuget;
        publisher["oneOf"] = new JsonArray(Alternative("folder"), Alternative("github"), Alternative("nuget"));
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
        environment.Property("provider")["enum"] = new JsonArray("directory");
        environment.Property("health")["required"] = new JsonArray("url");
        environments.Remove("items");
        environments["type"] = "object";
        environments["patternProperties"] = new JsonObject { [Patterns.Name] = environment };
        environments["additionalProperties"] = false;
    }

    private static void Limits(JsonObject schema, JsonObject package, JsonObject publisher, JsonObject environment)
    {
        foreach (var (path, pattern) in new[]
        {
            ("name", Patterns.Name), ("ledger", Patterns.NotEmpty), ("versioning.tagPrefix", Patterns.TagPrefix), ("versioning.minimum", Patterns.MajorMinor),
            ("versioning.preReleaseIdentifiers", Patterns.Identifier), ("versioning.buildMetadata", Patterns.Metadata), ("versioning.paths", Patterns.NotEmpty),
            ("tag.remote", Patterns.Name), ("build.project", Patterns.Inside), ("build.configuration", Patterns.NotEmpty), ("build.properties", Patterns.Property), ("test.project", Patterns.Inside),
            ("hooks.timeout", Patterns.Time), ("hooks.environment", Patterns.Variable),
            ("notes.template", Patterns.Inside), ("notes.changelog", Patterns.Inside), ("notes.exclude.types", Patterns.NotEmpty), ("notes.exclude.scopes", Patterns.NotEmpty), ("notes.exclude.labels", Patterns.NotEmpty),
            ("notes.exclude.authors", Patterns.NotEmpty),
            ("flags.source", Patterns.Inside), ("flags.keys", Patterns.NotEmpty), ("contracts.provides", Patterns.NotEmpty), ("contracts.requires", Patterns.NotEmpty),
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

        package.Pattern("nuget", Patterns.Inside);
        package.Pattern("zip", Patterns.Inside);
        package.Pattern("name", Patterns.Name);
        package.Pattern("runtime", Patterns.Name);
        package.Pattern("include", Patterns.Inside);
        publisher.Pattern("folder", Patterns.NotEmpty);
        publisher.Pattern("github.repository", Patterns.Repository);
        publisher.Pattern("github.dispatch", Patterns.Name);
        publisher.Pattern("github.label", Patterns.NotEmpty);
        publisher.Property("github.label")["maxLength"] = 50;
        publisher.Pattern("nuget.source", Patterns.NotEmpty);
        publisher.Pattern("nuget.key", Patterns.Variable);
        publisher.Pattern("nuget.user", Patterns.NotEmpty);
        publisher.Pattern("nuget.tokenService", Patterns.Url);
        environment.Pattern("path", Patterns.NotEmpty);
        environment.Pattern("flags", Patterns.NotEmpty);
        environment.Pattern("variables", Patterns.Variable);
        environment.Pattern("hooks.timeout", Patterns.Time);
        environment.Pattern("hooks.environment", Patterns.Variable);
        environment.Pattern("health.url", Patterns.Url);
        environment.Pattern("health.timeout", Patterns.Time);
        environment.Pattern("health.interval", Patterns.Time);
        environment.Pattern("health.expect", Patterns.NotEmpty);
        environment.Property("retain")["minimum"] = 1;
    }

    private static void Defaults(JsonObject schema, JsonNode? values)
    {
        foreach (var (name, node) in schema["properties"]?.AsObject().ToList() ?? [])
        {
            var (property, value) = (node!.AsObject(), (values as JsonObject)?[name == "github" ? "gitHub" : name]);
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
