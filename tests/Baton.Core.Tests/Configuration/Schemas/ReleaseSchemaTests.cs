using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baton.Core.Releases;
using NJsonSchema;

namespace Baton.Core.Tests.Configuration.Schemas;

public sealed class ReleaseSchemaTests
{
    private static readonly Release Full = new()
    {
        Name = "service",
        Version = "1.5.0-beta.0.3",
        Tag = "service/v1.5.0-beta.0.3",
        Commit = new string('a', 40),
        Committed = new DateTimeOffset(2029, 12, 31, 0, 0, 0, TimeSpan.Zero),
        Title = "The summer release",
        Previous = "1.4.0",
        Ancestry = new Ancestry([new("1.4.0", new string('d', 40))], [new string('c', 40), new string('d', 40)], true),
        Notes = "# 1.5.0",
        Changes = [new(new string('b', 40), "feat(api)!: new", "A", "feat", "api", true), new(new string('c', 40), "old", "B")],
        Artifacts = [new("service.zip", "zip", 12, new string('0', 64)) { Runtime = "linux-x64" }],
        Tests = new TestCounts(3, 0, 1),
        Contracts = new Contracts(["a@1"], ["b>=1.4"]),
        Flags = [new("NewCheckout", "team", new DateOnly(2030, 1, 31), ["Program.cs:7"]), new("Old")],
        Migrations = [new("001", new string('f', 64), "contract") { ToolChecksum = "1", Since = ImmutableSortedDictionary<string, string>.Empty.Add("service", "1.4.0"), Errors = ["unsafe"] }],
        MigrationTool = "flyway",
        Build = new BuildFacts(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), "me", "here", "10.0.100", "0.1.0"),
    };

    [Fact]
    public async Task HoldsForAFullRelease() => Assert.Empty(await Errors(ReleaseJson.Write(Full)));

    [Fact]
    public async Task HoldsForTheSmallestRelease() =>
        Assert.Empty(await Errors(ReleaseJson.Write(new Release { Name = "a", Version = "0.0.0-alpha.0", Tag = "0.0.0-alpha.0", Commit = "" })));

    [Fact]
    public async Task LeavesRoomForNewerWriters() => Assert.Empty(await Errors(Changed(r => r["later"] = 1)));

    [Fact]
    public async Task KnowsEveryKeyThatIsWritten()
    {
        var schema = await Schema();
        var written = JsonNode.Parse(ReleaseJson.Write(Full))!.AsObject().Select(p => p.Key);

        Assert.Equal(written.Order(StringComparer.Ordinal), schema.Properties.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FailsWithoutAName() => Assert.NotEmpty(await Errors(Changed(r => r.Remove("name"))));

    [Fact]
    public async Task FailsForAVersionWithMetadata() => Assert.NotEmpty(await Errors(Changed(r => r["version"] = "1.0.0+x")));

    [Fact]
    public async Task FailsForASizeInText() => Assert.NotEmpty(await Errors(Changed(r => r["artifacts"]![0]!["size"] = "12")));

    [Fact]
    public async Task FailsForAHashInUpperCase() => Assert.NotEmpty(await Errors(Changed(r => r["artifacts"]![0]!["sha256"] = new string('A', 64))));

    [Fact]
    public async Task FailsForAShortCommit() => Assert.NotEmpty(await Errors(Changed(r => r["commit"] = "abc")));

    private static string Changed(Action<JsonObject> change)
    {
        var json = JsonNode.Parse(ReleaseJson.Write(Full))!.AsObject();
        change(json);
        return json.ToJsonString();
    }

    private static async Task<JsonSchema> Schema() => await JsonSchema.FromJsonAsync(RecordSchema.Text(ReleaseSchema.Write()), TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> Errors(string json) => (await Schema()).Validate(json).Select(e => e.ToString());
}
