using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Baton.Core.Configuration;
using Baton.Core.Tests.Configuration.Schemas;
using Baton.Pipeline.Plugins;
using Baton.Testing;

namespace Baton.Core.Tests.Configuration;

public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(RepositoryRoot.Combine("docs", "guides", "configuration.md"));

    private static readonly string[] Rows = [.. Guide.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))];

    [Fact]
    public void HasARowForEachKey()
    {
        var sections = new[] { "plugins", "versioning", "bump", "tag", "build", "test", "packages", "publish", "gates", "announce", "contracts", "settings", "migrations", "environments" };

        Assert.All(Keys(ConfigurationSchema.Write()).Except(sections), key => Assert.Contains(Rows, row => row.Split(" | ")[0].Contains($"`{key}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void HasASectionForEachObject()
    {
        var objects = ConfigurationSchema.Write()["properties"]!.AsObject().Where(p => p.Value!["properties"] is not null || p.Value["items"] is not null);

        Assert.All(objects, o => Assert.Contains($"\n## {o.Key}\n", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void HasEachDefault() => Assert.All(Defaults(ConfigurationSchema.Write()), d => Assert.Contains(
        Rows, row => row.Contains($"`{d.Key}`", StringComparison.Ordinal) && row.Contains($"`{d.Value}`", StringComparison.Ordinal)));

    [Fact]
    public void HasExamplesThatAreRead()
    {
        var examples = Example().Matches(Guide).Select(match => match.Groups[1].Value).ToList();

        Assert.True(examples.Count > 8);
        Assert.All(examples, json => Sample.Read(json));
    }

    [Fact]
    public void ShowsTheMessageAsItIs()
    {
        const string json = "{\n\n\n\n\n  \"versioning\": {\n    \"tagprefix\": \"v\" } }";

        Assert.Contains(Assert.Single(ConfigurationReader.Read(json, "baton.json", "x", BuiltInPlugins.All).Diagnostics).ToString(), Guide, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Keys(JsonNode? schema) => schema switch
    {
        JsonObject map => (map["properties"]?.AsObject().Select(p => p.Key) ?? []).Concat(Inner(map).SelectMany(Keys)).Distinct(),
        _ => [],
    };

    private static IEnumerable<(string Key, string Value)> Defaults(JsonObject schema) =>
        (schema["properties"]?.AsObject().Where(p => p.Value!["default"] is not null)
            .Select(p => (p.Key, p.Value!["default"]!.ToJsonString().Replace(",", ", ", StringComparison.Ordinal))) ?? [])
        .Concat(Inner(schema).OfType<JsonObject>().SelectMany(Defaults));

    private static IEnumerable<JsonNode?> Inner(JsonObject schema) =>
        (schema["properties"]?.AsObject().Select(p => p.Value) ?? [])
        .Concat(schema["patternProperties"]?.AsObject().Select(p => p.Value) ?? [])
        .Append(schema["items"]);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
