using Baton.Core.Diagnostics;
using Baton.Settings.Schemas;
using Baton.Settings.Tests.Reading;
using Baton.Settings.Values;
using Baton.Testing;

namespace Baton.Settings.Tests.Schemas;

public sealed class SchemaOfAnApplication : IDisposable
{
    private const string Schema = """
        {
          "type": "object",
          "required": ["url"],
          "properties": {
            "url": { "type": "string", "format": "uri" },
            "port": { "type": "integer", "minimum": 1024 },
            "level": { "enum": ["debug", "info"] },
            "key": { "type": "string", "minLength": 12 },
            "a/b": { "type": "string" },
            "hosts": { "type": "array", "items": { "$ref": "#/$defs/host" } },
            "store": { "anyOf": [ { "type": "string" }, { "type": "object", "required": ["bucket"] } ] }
          },
          "if": { "properties": { "level": { "const": "debug" } }, "required": ["level"] },
          "then": { "required": ["port"] },
          "additionalProperties": false,
          "$defs": { "host": { "type": "string", "pattern": "^[a-z]+$" } }
        }
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("url: https://x.example/\nport: 8080\nlevel: debug\nhosts: [a]\nstore: {bucket: b}\nbaton: {unit: x}")]
    [InlineData("url: https://x.example/\nkey: {$secret: 'env:A'}")]
    [InlineData("url: {$secret: 'env:A'}")]
    public void AcceptsWhatItDescribes(string yaml) => Assert.Empty(Check(yaml));

    [Theory]
    [InlineData("url: https://x.example/\nport: 80", "'port' does not match \"minimum\"", 2, 7)]
    [InlineData("url: https://x.example/\nport: '8080'", "'port' does not match \"type\"", 2, 7)]
    [InlineData("url: https://x.example/\nlevel: loud", "'level' does not match \"enum\"", 2, 8)]
    [InlineData("url: https://x.example/\nhosts:\n- a\n- B", "'hosts.1' does not match \"pattern\"", 4, 3)]
    [InlineData("url: https://x.example/\na/b: 1", "'a/b' does not match \"type\"", 2, 6)]
    [InlineData("url: https://x.example/\nother: 1", "'other': the schema does not allow it", 2, 8)]
    [InlineData("url: https://x.example/\nstore: {}", "'store' does not match \"", 2, 8)]
    [InlineData("url: not a url", "'url' does not match \"format\"", 1, 6)]
    [InlineData("\nport: 8080", "The settings does not match \"required\"", 2, 1)]
    [InlineData("url: https://x.example/\nlevel: debug", "The settings does not match \"required\"", 1, 1)]
    [InlineData("url: https://x.example/\nport: {$secret: 'env:A'}", "'port', a secret, does not match \"type\"", 2, 7)]
    public void ReportsWhatDoesNotMatchAtItsPlace(string yaml, string message, int line, int column)
    {
        var mismatch = Check(yaml)[0];

        Assert.StartsWith(message, mismatch.Message, StringComparison.Ordinal);
        Assert.Equal(("BATON2142", "common.yaml", line, column), (mismatch.Code, mismatch.Where!.File, mismatch.Where.Line, mismatch.Where.Column));
    }

    [Fact]
    public void IgnoresBranchesThatOthersSatisfy() =>
        Assert.Equal(["'port' does not match"], Check("url: https://x.example/\nstore: {bucket: b}\nport: 80").Select(d => d.Message[..21]));

    [Fact]
    public void ShowsNothingOfASecret()
    {
        var tree = Parsed.Yaml("url: https://x.example/").Value!;
        tree = tree with { Members = tree.Members.Add("key", new SettingsSecretValue(new Secret("hidden"), tree, tree.Where)).Add("level", new SettingsSecretValue(new Secret("hidden"), tree, tree.Where)) };

        var mismatches = Read(Schema).Value!.Check(tree);

        Assert.Equal(["'key', a secret, does not match \"minLength\".", "'level', a secret, does not match \"enum\"."], mismatches.Select(d => d.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ThatContradictsItselfAcceptsNothing()
    {
        var schema = Read("""{ "type": "object", "properties": { "a": { "minimum": 5, "maximum": 1 } } }""").Value!;

        Assert.Equal("BATON2142", schema.Check(Parsed.Yaml("a: 3").Value!)[0].Code);
    }

    [Theory]
    [InlineData("{", "BATON2100")]
    [InlineData("[]", "BATON2143")]
    [InlineData("""{ "type": "nonsense" }""", "BATON2143")]
    [InlineData("""{ "pattern": "(" }""", "BATON2143")]
    [InlineData("""{ "$ref": "#" }""", "BATON2143")]
    [InlineData("""{ "$ref": "#/$defs/none" }""", "BATON2143")]
    [InlineData("""{ "$ref": "https://schemas.example/other.json" }""", "BATON2143")]
    [InlineData("""{ "$ref": "file:///etc/passwd" }""", "BATON2143")]
    public void ThatIsWrongIsRefused(string text, string code)
    {
        var refusal = Read(text).Diagnostics[0];

        Assert.Equal((code, "web.schema.json"), (refusal.Code, refusal.Where!.File));
    }

    [Fact]
    public void MayBeYaml() => Assert.Equal("BATON2142", SettingsSchema.Read(folder.Write("s.yaml", "required: [a]"), "s.yaml").Value!.Check(Parsed.Yaml("b: 1").Value!)[0].Code);

    private IReadOnlyList<Diagnostic> Check(string yaml) => Read(Schema).Value!.Check(Parsed.Yaml(yaml).Value!);

    private Result<SettingsSchema> Read(string text) => SettingsSchema.Read(folder.Write("web.schema.json", text), "web.schema.json");
}
