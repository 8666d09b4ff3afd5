using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Baton.Core.Configuration;
using Baton.Pipeline.Plugins;
using Baton.Testing;
using NJsonSchema;

namespace Baton.Core.Tests.Configuration.Schemas;

/// <summary>What an editor underlines is what the reader refuses, as far as a schema can tell.</summary>
public sealed partial class ReaderAgreementTests
{
    // What only the reader sees: names that must be there, words that a process needs, pathspecs.
    private static readonly string[] BeyondSchemas =
    [
        "$.environments.staging", "$.environments.live.after", "$.gates.freeze.weekly[0].zone",
        .. new[] { "path", "hosts", "hosts[0]", "hosts[1]", "hosts[0].name", "hosts[1].name", "check", "check.url", "check.tcp", "check.command", "balancer", "balancer.haproxy", "balancer.server", "balancer.haproxy[0]", "balancer.haproxy[1]" }
            .Select(key => $"$.environments.fleet.{key}"),
        "$.environments.live.hooks.prepare[0]", "$.environments.live.hooks.activated[0]", "$.packages[0].use[0]",
        "$.environments.live.database.backup.command[0]", "$.environments.live.database.backup.restoreTest[0]",
        "$.packages[2].exec.command[0]", "$.publish[3].exec.command[0]", "$.gates.exec[0].command[0]", "$.gates.exec[1].command[0]", "$.environments.outpost.command[0]",
        .. StepCommands.Steps.SelectMany(step => new[] { $"$.hooks.before.{step}[0]", $"$.hooks.after.{step}[0]" }),
    ];

    private static readonly string[] Values =
    [
        "null", "true", "5", "-1", "1.5", "\"\"", "\" \"", "\"x\"", "\"../x\"", "\"/x\"", "\"a..b\"", "\"1.2\"", "\"00:00:01\"", "\"00:00:00\"",
        "\"height\"", "\"http://x/\"", "[]", "[null]", "[\"x\"]", "[1]", "[{}]", "{}", "{ \"x\": 1 }", "{ \"x\": \"y\" }", "{ \"x\": {} }", "{ \"url\": null }",
    ];

    [Fact]
    public async Task IsTheSameWhateverStandsAnywhere()
    {
        var schema = await Schema();
        var full = JsonNode.Parse(Sample.Full)!;
        var differences = Places(full).Except(BeyondSchemas).SelectMany(place => Values.Append(null).Select(value => (place, value, json: Changed(full, place, value))))
            .Where(c => Reads(c.json) != (schema.Validate(c.json).Count == 0))
            .Select(c => $"{c.place} = {c.value ?? "nothing"}: the reader says {Reads(c.json)}");

        Assert.Equal("", string.Join("\n", differences));
    }

    [Fact]
    public async Task IsTheSameForTheExamples()
    {
        var schema = await Schema();
        var files = Directory.EnumerateFiles(RepositoryRoot.Combine("examples"), "baton.json", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(Reads(File.ReadAllText(file)) && schema.Validate(File.ReadAllText(file)).Count == 0, file));
    }

    [Fact]
    public void KnowsEveryKeyThatTheReaderKnows()
    {
        var objects = Objects("$", ConfigurationSchema.Write()).ToList();

        Assert.Equal(42, objects.Count);
        Assert.All(objects, o => Assert.Equal(o.Keys.Where(k => k != "$schema").Order(StringComparer.Ordinal), Offered(o.Path)));
    }

    private static async Task<JsonSchema> Schema() => await JsonSchema.FromJsonAsync(RecordSchema.Text(ConfigurationSchema.Write()), TestContext.Current.CancellationToken);

    private static bool Reads(string json) => ConfigurationReader.Read(json, "baton.json", "folder", BuiltInPlugins.All).IsSuccess;

    /// <summary>The keys that the reader names when it is given one that resembles none.</summary>
    private static IEnumerable<string> Offered(string path) => path switch
    {
        // The keys of all providers stand in one object of the schema.
        "$.environments.live" => Asked(path).Union(Asked("$.environments.fleet")).Union(Asked("$.environments.outpost")).Order(StringComparer.Ordinal),
        "$.packages[1].exec" => Asked("$.packages[2].exec"),
        "$.publish[1].nuget" => Asked("$.publish[2].nuget"),
        "$.publish[1].exec" => Asked("$.publish[3].exec"),
        "$.publish[1].s3" => Asked("$.publish[4].s3"),
        _ => Asked(path),
    };

    private static string[] Asked(string path)
    {
        var json = JsonNode.Parse(Sample.Full)!;
        At(json, path).AsObject()["zzzzzzzzzzzzzzzzzzzzzz"] = 1;
        var cure = Assert.Single(ConfigurationReader.Read(json.ToJsonString(), "baton.json", "folder", BuiltInPlugins.All).Diagnostics).Cure;
        return cure["The keys here are: ".Length..^1].Split(", ");
    }

    /// <summary>Every object of the schema that has keys of its own, with a path to one of its kind in the sample.</summary>
    private static IEnumerable<(string Path, IEnumerable<string> Keys)> Objects(string path, JsonObject schema) =>
        schema["properties"] is JsonObject properties
            ? properties.SelectMany(p => Objects($"{path}.{p.Key}", p.Value!.AsObject())).Prepend((path, properties.Select(p => p.Key)))
            : schema["items"] is JsonObject item ? Objects($"{path}[1]", item)
            : path == "$.environments" ? Objects("$.environments.live", schema["patternProperties"]!.AsObject().Single().Value!.AsObject()).Select(o => (InFleet().Replace(o.Path, "$.environments.fleet"), o.Keys))
            : [];

    /// <summary>Keys of the provider <c>hosts</c> stand in the environment that has it.</summary>
    [GeneratedRegex(@"^\$\.environments\.live(?=\.(hosts|ssh|check|balancer)\b)")]
    private static partial Regex InFleet();

    private static string Changed(JsonNode full, string place, string? value)
    {
        var json = full.DeepClone();
        var node = At(json, place);
        switch (node.Parent)
        {
            case null:
                return value ?? "{}";
            case JsonArray list when value is null:
                list.RemoveAt(node.GetElementIndex());
                break;
            case JsonObject map when value is null:
                map.Remove(node.GetPropertyName());
                break;
            default:
                node.ReplaceWith(JsonNode.Parse(value!));
                break;
        }

        return json.ToJsonString();
    }

    private static IEnumerable<string> Places(JsonNode node) => (node switch
    {
        JsonObject map => map.SelectMany(m => Places(m.Value!)),
        JsonArray list => list.SelectMany(i => Places(i!)),
        _ => [],
    }).Prepend(node.GetPath());

    private static JsonNode At(JsonNode root, string path) => path[1..].Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(root, (at, step) => (step[0] == '[' ? at[int.Parse(step.Trim('[', ']'))] : at[step])!);
}
