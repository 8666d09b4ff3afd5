using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Plugins;

namespace Baton.Core.Tests.Configuration;

/// <summary>A mark in the text, ⟦, stands before the place that the diagnostic must name.</summary>
public static class MistakeTests
{
    private const char Mark = '⟦';

    public sealed class UnknownKey
    {
        [Theory]
        [InlineData("""{ ⟦"nme": "a" }""", "name")]
        [InlineData("""{ ⟦"Name": "a" }""", "name")]
        [InlineData("{\n  \"versioning\": {\n    ⟦\"tagprefix\": \"v\" } }", "tagPrefix")]
        [InlineData("""{ "environments": { "live": { "hooks": { ⟦"activate": [] } } } }""", "activated")]
        [InlineData("""{ "environments": { "live": { "health": { "url": "http://x/", ⟦"timout": "00:00:01" } } } }""", "timeout")]
        [InlineData("""{ "packages": [ { "zip": "a.csproj", ⟦"includes": [] } ] }""", "include")]
        [InlineData("""{ "publish": [ { "github": { ⟦"drafts": true } } ] }""", "draft")]
        public void IsToldTheNearest(string marked, string near)
        {
            var diagnostic = Only(marked, "BATON2001");

            Assert.Equal($"Did you mean \"{near}\"?", diagnostic.Cure);
        }

        [Fact]
        public void IsToldAllWhenNoneIsNear() =>
            Assert.Equal("The keys here are: arguments, enabled, project.", Only("""{ "test": { ⟦"zzzzzzzz": 1 } }""", "BATON2001").Cure);

        [Fact]
        public void IsAlsoASchemaInsideAnObject() => Only("""{ "build": { ⟦"$schema": "x" } }""", "BATON2001");
    }

    public sealed class WrongType
    {
        [Theory]
        [InlineData("⟦[]")]
        [InlineData("⟦null")]
        [InlineData("\n ⟦\"text\"")]
        [InlineData("""{ "$schema": ⟦1 }""")]
        [InlineData("""{ "name": ⟦1 }""")]
        [InlineData("""{ "name": ⟦[] }""")]
        [InlineData("""{ "versioning": ⟦"height" }""")]
        [InlineData("""{ "versioning": { "ignoreHeight": ⟦"true" } }""")]
        [InlineData("""{ "versioning": { "markDirty": ⟦"true" } }""")]
        [InlineData("""{ "versioning": { "minimum": ⟦1.0 } }""")]
        [InlineData("""{ "versioning": { "paths": ⟦"." } }""")]
        [InlineData("""{ "versioning": { "paths": [".", ⟦1] } }""")]
        [InlineData("""{ "build": { "properties": { "X": ⟦true } } }""")]
        [InlineData("""{ "build": { "properties": { "X": ⟦null } } }""")]
        [InlineData("""{ "packages": ⟦{} }""")]
        [InlineData("""{ "packages": [ ⟦"a.csproj" ] }""")]
        [InlineData("""{ "publish": [ ⟦null ] }""")]
        [InlineData("""{ "environments": ⟦[] }""")]
        [InlineData("""{ "environments": { "live": ⟦"path" } }""")]
        [InlineData("""{ "environments": { "live": ⟦null } }""")]
        [InlineData("""{ "environments": { "live": { "retain": ⟦"5" } } }""")]
        public void IsToldWhere(string marked) => Only(marked, "BATON2002");
    }

    public sealed class SecretInTheFile
    {
        [Theory]
        [InlineData("""{ "announce": [ { "url": ⟦"https://hooks.example/secret" } ] }""")]
        [InlineData("""{ "announce": [ { "url": "env:A", "secret": ⟦"hooks.example" } ] }""")]
        [InlineData("""{ "ledger": ⟦"Host=hooks.example;Password=hunter2" }""")]
        [InlineData("""{ "ledger": ⟦"postgresql://baton:hunter2@hooks.example/baton" }""")]
        public void IsNotRepeated(string marked) => Assert.DoesNotContain("hooks.example", Only(marked, "BATON2003").ToString(), StringComparison.Ordinal);
    }

    public sealed class BadValue
    {
        [Theory]
        [InlineData("""{ "name": ⟦"" }""")]
        [InlineData("""{ "name": ⟦".hidden" }""")]
        [InlineData("""{ "name": ⟦"a b" }""")]
        [InlineData("""{ "ledger": ⟦" " }""")]
        [InlineData("""{ "ledger": ⟦"a\u0000b" }""")]
        [InlineData("""{ "ledger": ⟦"env:" }""")]
        [InlineData("""{ "ledger": ⟦"env:TWO WORDS" }""")]
        [InlineData("""{ "versioning": { "tagPrefix": ⟦"a b" } }""")]
        [InlineData("""{ "versioning": { "tagPrefix": ⟦"a..b" } }""")]
        [InlineData("""{ "versioning": { "tagPrefix": ⟦"/v" } }""")]
        [InlineData("""{ "versioning": { "tagPrefix": ⟦"a/.v" } }""")]
        [InlineData("""{ "versioning": { "tagPrefix": ⟦"a.lock/v" } }""")]
        [InlineData("""{ "versioning": { "minimum": ⟦"1." } }""")]
        [InlineData("""{ "versioning": { "minimum": ⟦"01.0" } }""")]
        [InlineData("""{ "versioning": { "preReleaseIdentifiers": ["alpha", ⟦"00"] } }""")]
        [InlineData("""{ "versioning": { "buildMetadata": ⟦"a..b" } }""")]
        [InlineData("""{ "versioning": { "paths": [".", ⟦":(attr:x)y"] } }""")]
        [InlineData("""{ "build": { "project": ⟦"../a.csproj" } }""")]
        [InlineData("""{ "build": { "project": ⟦"/a.csproj" } }""")]
        [InlineData("""{ "build": { "project": ⟦"C:\\a.csproj" } }""")]
        [InlineData("""{ "build": { "project": ⟦"src\\..\\..\\a.csproj" } }""")]
        [InlineData("""{ "build": { "properties": { ⟦"1 X": "y" } } }""")]
        [InlineData("""{ "packages": [ ⟦{} ] }""")]
        [InlineData("""{ "packages": [ ⟦{ "nuget": null } ] }""")]
        [InlineData("""{ "packages": [ ⟦{ "nuget": "a.csproj", "zip": "a.csproj" } ] }""")]
        [InlineData("""{ "packages": [ ⟦{ "nuget": "a.csproj", "runtime": "linux-x64" } ] }""")]
        [InlineData("""{ "packages": [ { "zip": "a.csproj", "include": [⟦"../x"] } ] }""")]
        [InlineData("""{ "packages": [ { "zip": "x/a.csproj" }, ⟦{ "zip": "y/a.csproj" } ] }""")]
        [InlineData("""{ "publish": [ ⟦{} ] }""")]
        [InlineData("""{ "publish": [ ⟦{ "folder": "a", "github": {} } ] }""")]
        [InlineData("""{ "publish": [ { "github": { "repository": ⟦"name" } } ] }""")]
        [InlineData("""{ "publish": [ { "github": { "label": ⟦"a-label-that-is-longer-than-the-fifty-that-github-takes" } } ] }""")]
        [InlineData("""{ "publish": [ { "github": { "repository": ⟦"a/b/c" } } ] }""")]
        [InlineData("""{ "publish": [ { "nuget": ⟦{} } ] }""")]
        [InlineData("""{ "announce": [ ⟦{} ] }""")]
        [InlineData("""{ "announce": [ { "url": ⟦"CHAT" } ] }""")]
        [InlineData("""{ "announce": [ { "url": ⟦"env:" } ] }""")]
        [InlineData("""{ "announce": [ { "url": ⟦"env:A B" } ] }""")]
        [InlineData("""{ "announce": [ { "url": "env:A", "format": ⟦"irc" } ] }""")]
        [InlineData("""{ "announce": [ { "url": "env:A", "format": "slack", "secret": ⟦"env:B" } ] }""")]
        [InlineData("""{ "announce": [ { "url": "env:A" }, { "url": ⟦"env:a" } ] }""")]
        [InlineData("""{ "announce": [ { "url": "env:A", "timeout": ⟦"10" } ] }""")]
        [InlineData("""{ "flags": { "keys": ["A", ⟦""] } }""")]
        [InlineData("""{ "flags": { "methods": [⟦"a.b.c"] } }""")]
        [InlineData("""{ "flags": { "symbols": ["A", ⟦"!A"] } }""")]
        [InlineData("""{ "environments": { ⟦"a b": {} } }""")]
        [InlineData("""{ "environments": { "a": { "provider": ⟦"kubernetes" } } }""")]
        [InlineData("""{ "environments": { "a": { "retain": ⟦0 } } }""")]
        [InlineData("""{ "environments": { "a": { "retain": ⟦-1 } } }""")]
        [InlineData("""{ "environments": { "a": { "retain": ⟦1.5 } } }""")]
        [InlineData("""{ "environments": { "a": { "retain": ⟦99999999999 } } }""")]
        [InlineData("""{ "environments": { "a": { "hooks": { "prepare": ⟦["", "x"] } } } }""")]
        [InlineData("""{ "environments": { "a": { "hooks": { "environment": [⟦"A=B"] } } } }""")]
        [InlineData("""{ "hooks": { "environment": ["PORT", ⟦"GITHUB_TOKEN"] } }""")]
        [InlineData("""{ "hooks": { "environment": [⟦"nuget_api_key"] } }""")]
        [InlineData("""{ "hooks": { "secrets": { "build": [⟦"A B"] } } }""")]
        [InlineData("""{ "hooks": { "environment": [⟦"CHAT_URL"] }, "announce": [ { "url": "env:CHAT_URL" } ] }""")]
        [InlineData("""{ "hooks": { "environment": [⟦"OUR_KEY"] }, "publish": [ { "nuget": { "source": "x", "key": "OUR_KEY" } } ] }""")]
        [InlineData("""{ "environments": { "a": { "variables": { ⟦"A B": "" } } } }""")]
        [InlineData("""{ "environments": { "a": { "health": ⟦{} } } }""")]
        [InlineData("""{ "environments": { "a": { "health": { "url": ⟦"/health" } } } }""")]
        [InlineData("""{ "environments": { "a": { "health": { "url": ⟦"ftp://x/" } } } }""")]
        [InlineData("""{ "environments": { "a": { "path": "x/y" }, "b": { "path": ⟦"./x//y/" } } }""")]
        [InlineData("""{ "environments": { "a": { "after": ⟦"a" } } }""")]
        [InlineData("""{ "environments": { "a": { "after": ⟦"b" } } }""")]
        public void IsToldWhere(string marked) => Only(marked, "BATON2003");

        [Theory]
        [InlineData("none")]
        [InlineData("None")]
        [InlineData("NONE")]
        public void IsTheWordForNoPrefixInProperties(string word)
        {
            var message = Only($$"""{ "versioning": { "tagPrefix": ⟦"{{word}}" } }""", "BATON2003").Message;

            Assert.Contains("here write \"\" for that", message, StringComparison.Ordinal);
            Assert.DoesNotMatch(Schemas.Patterns.TagPrefix, word);
        }

        // .NET would read the first as days, and the second too.
        [Theory]
        [InlineData("30")]
        [InlineData("24:00:00")]
        [InlineData("00:00:00")]
        [InlineData("-00:00:01")]
        [InlineData("1.00:00:00")]
        [InlineData("00:00:01.")]
        [InlineData("1s")]
        [InlineData("")]
        public void IsATimeThatCouldBeMisread(string time) =>
            Only($$"""{ "environments": { "a": { "hooks": { "timeout": ⟦"{{time}}" } } } }""", "BATON2003");

        [Theory]
        [InlineData("""{ "versioning": { "strategy": ⟦"hieght" } }""", "'height'")]
        [InlineData("""{ "versioning": { "strategy": ⟦"Conventional" } }""", "'conventional'")]
        [InlineData("""{ "versioning": { "autoIncrement": ⟦"path" } }""", "'patch'")]
        [InlineData("""{ "environments": { "staging": {}, "live": { "after": ⟦"stagin" } } }""", "'staging'")]
        public void IsToldTheNearest(string marked, string near) =>
            Assert.Contains($"Did you mean {near}?", Only(marked, "BATON2003").Message, StringComparison.Ordinal);

        [Fact]
        public void StaysOnOneLineInTheMessage() =>
            Assert.DoesNotContain('\n', Only("""{ "name": ⟦"a\nb" }""", "BATON2003").Message);
    }

    public sealed class ACircleOfEnvironments
    {
        [Fact]
        public void IsToldForEachThatIsInIt()
        {
            const string json = """{ "environments": { "a": { "after": "c" }, "b": { "after": "a" }, "c": { "after": "b" }, "d": { "after": "a" } } }""";

            var diagnostics = Read(json).Diagnostics;

            Assert.Equal(["a", "b", "c"], diagnostics.Select(d => d.Message.Split('\'')[1]));
            Assert.All(diagnostics, d => Assert.Equal("BATON2003", d.Code));
        }
    }

    public sealed class Duplicate
    {
        [Theory]
        [InlineData("""{ "name": "a", ⟦"name": "b" }""")]
        [InlineData("""{ "name": "a", ⟦"n\u0061me": "b" }""")]
        [InlineData("""{ "build": { "project": "a", ⟦"project": "a" } }""")]
        [InlineData("""{ "build": { "properties": { "X": "a", ⟦"X": "a" } } }""")]
        [InlineData("""{ "environments": { "a": {}, ⟦"a": {} } }""")]
        [InlineData("""{ "environments": { "a": { "variables": { "X": "1", ⟦"X": "2" } } } }""")]
        public void IsToldAtTheSecond(string marked) => Only(marked, "BATON2004");
    }

    public sealed class InvalidJson
    {
        [Theory]
        [InlineData("⟦")]
        [InlineData("{⟦")]
        [InlineData("{ \"name\": ⟦}")]
        [InlineData("{ \"name\" ⟦\"a\" }")]
        [InlineData("{}\n⟦{}")]
        [InlineData("{ \"größe\": ⟦x }")]
        [InlineData("{\n\n  // ähm\n  \"name\": ⟦'a' }")]
        [InlineData("/* ä\nö */ { \"名\": ⟦x }")]
        [InlineData("{ \"name\": ⟦\"\\ud800\" }")]
        public void IsToldWhere(string marked) => Only(marked, "BATON2000");

        [Fact]
        public void IsToldWhenItIsTooDeep() => Assert.Equal("BATON2000", Assert.Single(Read(new string('[', 1000)).Diagnostics).Code);
    }

    public sealed class SeveralMistakes
    {
        [Fact]
        public void AreToldInOneGo()
        {
            const string json = """
                {
                  "nmae": "a",
                  "ledger": 1,
                  "versioning": { "strategy": "x", "tagPrefix": " " },
                  "packages": [ {} ],
                  "ledger": "b"
                }
                """;

            var places = Read(json).Diagnostics.Select(d => $"{d.Code} {d.Where}").Order(StringComparer.Ordinal);

            Assert.Equal(
                [
                    "BATON2001 baton.json(2,3)", "BATON2002 baton.json(3,13)", "BATON2003 baton.json(4,31)", "BATON2003 baton.json(4,49)",
                    "BATON2003 baton.json(5,17)", "BATON2004 baton.json(6,3)",
                ],
                places);
        }
    }

    private static Result<UnitConfiguration> Read(string json) => ConfigurationReader.Read(json, "baton.json", "folder", BuiltInPlugins.All);

    private static Diagnostic Only(string marked, string code)
    {
        var at = marked.IndexOf(Mark, StringComparison.Ordinal);
        var before = marked[..at];
        var (line, column) = (before.Count(c => c == '\n') + 1, at - before.LastIndexOf('\n'));
        var diagnostic = Assert.Single(Read(marked.Remove(at, 1)).Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(new SourceLocation("baton.json", line, column), diagnostic.Where);
        Assert.NotEmpty(diagnostic.Cure);
        return diagnostic;
    }
}
