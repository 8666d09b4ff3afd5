using Baton.Testing;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary><c>baton flags validate</c>: flag files of any folder, without a configuration and without git.</summary>
public sealed class ValidatedFlagFiles : IDisposable
{
    private const string Good = """{ "feature_management": { "feature_flags": [ { "id": "New", "enabled": true } ] } }""";

    private readonly TempFolder _folder = new();

    [Fact]
    public void ThatAreCorrect_AreCounted()
    {
        _folder.Write("a.json", Good);
        _folder.Write("b.json", """{ "flags": { "new": { "state": "ENABLED", "variants": { "on": true, "off": false }, "defaultVariant": "off" } } }""");

        Assert.Equal((0, "", "2 flag files are correct.\n"), Worlds.Run(_folder.Path, "flags", "validate", "a.json", "b.json"));
    }

    [Fact]
    public void WithAMistake_AreNamedByFileLineAndColumn()
    {
        _folder.Write("a.json", Good);
        _folder.Write("b.json", "{ \"flags\": {\n  \"new\": { \"state\": \"ON\", \"variants\": { \"on\": true }, \"defaultVariant\": \"on\" } } }");

        var (exit, text, _) = Worlds.Run(_folder.Path, "flags", "validate", "a.json", "b.json", "none.json");

        Assert.Equal(2, exit);
        Assert.StartsWith("b.json(2,", text, StringComparison.Ordinal);
        Assert.Contains("none.json: error BATON4000", text, StringComparison.Ordinal);
        Assert.Contains("\"BATON4000\"", Worlds.Run(_folder.Path, "flags", "validate", "b.json", "--json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("validat", "a.json")]
    public void AnotherRequest_IsRefused(params string[] words)
    {
        var (exit, text, _) = Worlds.Run(_folder.Path, ["flags", .. words]);

        Assert.Equal(2, exit);
        Assert.Contains("BATON2052", text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
