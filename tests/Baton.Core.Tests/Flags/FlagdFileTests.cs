using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using CsCheck;

namespace Baton.Core.Tests.Flags;

public static class FlagdFileTests
{
    private static Result<FlagSet> Parse(string flag) => FlagdFile.Parse($$"""{ "flags": { "f": {{flag}} } }""", "flags.flagd.json");

    private static string Boolean(string state, string standard, string more = "") =>
        $$"""{ "state": "{{state}}", "variants": { "on": true, "off": false }, "defaultVariant": {{standard}} {{more}} }""";

    private static FlagState State(string flag) => Assert.Single(Parse(flag).Value!.Flags.Values).State;

    public sealed class BooleanFlag
    {
        [Theory]
        [InlineData("DISABLED", "\"on\"", "", FlagState.Off)]
        [InlineData("ENABLED", "\"off\"", "", FlagState.Off)]
        [InlineData("ENABLED", "\"on\"", "", FlagState.On)]
        [InlineData("ENABLED", "null", "", FlagState.Off)]
        [InlineData("ENABLED", "\"off\"", ", \"targeting\": { \"if\": [ true, \"on\", \"off\" ] }", FlagState.Conditional)]
        [InlineData("ENABLED", "\"off\"", ", \"targeting\": {}", FlagState.Off)]
        [InlineData("DISABLED", "\"off\"", ", \"targeting\": { \"if\": [ true, \"on\", \"off\" ] }", FlagState.Off)]
        public void Answers(string state, string standard, string more, FlagState answer) => Assert.Equal(answer, State(Boolean(state, standard, more)));
    }

    public sealed class FlagOfAnotherType
    {
        [Theory]
        [InlineData("ENABLED", "\"red\"", FlagState.On)]
        [InlineData("ENABLED", "null", FlagState.Off)]
        [InlineData("DISABLED", "\"red\"", FlagState.Off)]
        public void IsOffOnlyWhenTheCodeDecides(string state, string standard, FlagState answer) => Assert.Equal(
            answer, State($$"""{ "state": "{{state}}", "variants": { "red": "#f00", "blue": "#00f" }, "defaultVariant": {{standard}} }"""));
    }

    public sealed class FlagsInAnArray
    {
        [Fact]
        public void HaveTheirKeysInside() => Assert.Equal(
            ["a"], FlagdFile.Parse($$"""{ "flags": [ { "key": "a", "state": "ENABLED", "variants": { "x": 1 }, "metadata": { "owner": "us" } } ] }""", "f").Value!.Flags.Keys);

        [Fact]
        public void WithoutAKeyAreRefused() => Assert.Contains("BATON4000", FlagdFile.Parse("""{ "flags": [ { "state": "ENABLED" } ] }""", "f").Diagnostics.Select(d => d.Code));
    }

    public sealed class BadFlag
    {
        [Theory]
        [InlineData("7")]
        [InlineData("{}")]
        [InlineData("""{ "state": "enabled", "variants": { "on": true } }""")]
        [InlineData("""{ "state": "ENABLED", "variants": {} }""")]
        [InlineData("""{ "state": "ENABLED", "variants": { "on": true, "off": "no" } }""")]
        [InlineData("""{ "state": "ENABLED", "variants": { "on": true }, "defaultVariant": "om" }""")]
        public void IsRefused(string flag) => Assert.All(Parse(flag).Diagnostics, d => Assert.Equal("BATON4000", d.Code));

        [Fact]
        public void IsOfferedTheNearestVariant() => Assert.Equal(
            ["Did you mean 'on'?"], Parse("""{ "state": "ENABLED", "variants": { "on": true }, "defaultVariant": "om" }""").Diagnostics.Select(d => d.Cure));
    }

    public sealed class FlagDefinedTwice
    {
        [Fact]
        public void IsRefused()
        {
            var flag = Boolean("ENABLED", "\"on\"");

            Assert.Equal(["BATON4001"], FlagdFile.Parse($$"""{ "flags": { "f": {{flag}}, "f": {{flag}} } }""", "f").Diagnostics.Select(d => d.Code));
        }
    }

    public sealed class FileOfEitherForm
    {
        [Theory]
        [InlineData("""{ "flags": { "f": { "state": "DISABLED", "variants": { "on": true } } } }""")]
        [InlineData("""{ "feature_management": { "feature_flags": [ { "id": "f" } ] } }""")]
        [InlineData("""{ "FeatureManagement": { "f": false } }""")]
        public void IsRecognised(string json) => Assert.Equal(["f"], FlagFile.Parse(json, "f").Value!.Flags.Keys);
    }

    public sealed class AnyText
    {
        private static readonly Gen<string> Values = Gen.Recursive<string>((depth, value) => depth >= 4
            ? Gen.OneOf("true", "null", "7", "\"ENABLED\"")
            : Gen.OneOf(
                Gen.OneOf("true", "false", "null", "\"ENABLED\"", "\"on\""),
                value.Array[0, 3].Select(items => $"[{string.Join(",", items)}]"),
                Gen.Select(Gen.OneOf("state", "variants", "defaultVariant", "targeting", "metadata", "key", "on", "kind"), value)
                    .Array[0, 4].Select(members => $"{{{string.Join(",", members.Select(m => $"\"{m.Item1}\":{m.Item2}"))}}}")));

        [Fact]
        public void IsAnsweredAndNeverThrows() => Values.Sample(value =>
            FlagFile.Parse($$"""{ "flags": {{value}} }""", "f") is not null && Parse(value) is not null && FlagdFile.Parse($"{{ \"flags\": [ {value} ] }}", "f") is not null);
    }
}
