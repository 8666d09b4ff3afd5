using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using CsCheck;

namespace Baton.Core.Tests.Flags;

public static class FeatureManagementFileTests
{
    private static Result<FlagSet> Parse(string json) => FeatureManagementFile.Parse(json, "flags.json");

    private static Result<FlagSet> Second(string flags) => Parse($$"""{ "feature_management": { "feature_flags": [ {{flags}} ] } }""");

    private static Flag Only(Result<FlagSet> result) => Assert.Single(result.Value!.Flags.Values);

    private static string Errors(Result<FlagSet> result) => string.Join(" ", result.Diagnostics.Where(d => d.IsError).Select(d => $"{d.Code}@{d.Where?.Line}:{d.Where?.Column}"));

    private static string Percentage(string value) => $$"""{ "name": "Microsoft.Percentage", "parameters": { "Value": {{value}} } }""";

    public sealed class VersionTwo
    {
        [Theory]
        [InlineData("""{ "id": "f" }""", FlagState.Off)]
        [InlineData("""{ "id": "f", "enabled": false }""", FlagState.Off)]
        [InlineData("""{ "id": "f", "enabled": true }""", FlagState.On)]
        [InlineData("""{ "id": "f", "enabled": "True" }""", FlagState.On)]
        [InlineData("""{ "id": "f", "enabled": true, "conditions": { "client_filters": [] } }""", FlagState.On)]
        [InlineData("""{ "id": "f", "enabled": true, "conditions": { "client_filters": [ { "name": "AlwaysOn" } ] } }""", FlagState.On)]
        [InlineData("""{ "id": "f", "enabled": true, "conditions": { "client_filters": [ { "name": "Mine" } ] } }""", FlagState.Conditional)]
        [InlineData("""{ "id": "f", "enabled": false, "conditions": { "client_filters": [ { "name": "AlwaysOn" } ] } }""", FlagState.Off)]
        [InlineData("""{ "id": "f", "enabled": true, "conditions": { "client_filters": [ { "name": "Microsoft.TimeWindow" } ] } }""", FlagState.Conditional)]
        public void Answers(string flag, FlagState state) => Assert.Equal(state, Only(Second(flag)).State);

        [Theory]
        [InlineData("Any", "100", "0", FlagState.On)]
        [InlineData("All", "100", "0", FlagState.Off)]
        [InlineData("Any", "0", "0", FlagState.Off)]
        [InlineData("All", "100", "100", FlagState.On)]
        [InlineData("Any", "50", "0", FlagState.Conditional)]
        [InlineData("All", "50", "100", FlagState.Conditional)]
        public void CombinesFilters(string requirement, string first, string second, FlagState state) => Assert.Equal(state, Only(Second($$"""
            { "id": "f", "enabled": true, "conditions": { "requirement_type": "{{requirement}}", "client_filters": [ {{Percentage(first)}}, {{Percentage(second)}} ] } }
            """)).State);

        [Theory]
        [InlineData("25", 25.0)]
        [InlineData("12.5", 12.5)]
        [InlineData("\"7\"", 7.0)]
        public void KnowsTheShareOfAPercentage(string value, double share) =>
            Assert.Equal(share, Only(Second($$"""{ "id": "f", "enabled": true, "conditions": { "client_filters": [ {{Percentage(value)}} ] } }""")).Percentage);

        [Theory]
        [InlineData("""{ "DefaultRolloutPercentage": 0 }""", FlagState.Off)]
        [InlineData("""{ "DefaultRolloutPercentage": 0, "Users": [ "jane" ] }""", FlagState.Conditional)]
        [InlineData("""{ "DefaultRolloutPercentage": 30 }""", FlagState.Conditional)]
        [InlineData("""{ "DefaultRolloutPercentage": 100 }""", FlagState.On)]
        [InlineData("""{ "DefaultRolloutPercentage": 100, "Exclusion": { "Users": [ "jane" ] } }""", FlagState.Conditional)]
        public void KnowsTheAudience(string audience, FlagState state) => Assert.Equal(state, Only(Second($$"""
            { "id": "f", "enabled": true, "conditions": { "client_filters": [ { "name": "Microsoft.Targeting", "parameters": { "Audience": {{audience}} } } ] } }
            """)).State);

        [Theory]
        [InlineData("true", "Enabled", FlagState.On)]
        [InlineData("true", "Disabled", FlagState.Conditional)]
        [InlineData("true", "None", FlagState.On)]
        [InlineData("false", "Enabled", FlagState.Off)]
        public void KnowsThatAVariantCanOverride(string enabled, string to, FlagState state) => Assert.Equal(state, Only(Second($$"""
            { "id": "f", "enabled": {{enabled}}, "variants": [ { "name": "v", "status_override": "{{to}}" } ], "allocation": { "default_when_enabled": "v" } }
            """)).State);

        [Fact]
        public void KnowsWhoAnswersForIt()
        {
            var flag = Only(Second("""{ "id": "f", "telemetry": { "metadata": { "owner": "us", "kind": "release", "expires": "2027-06-30" } } }"""));

            Assert.Equal(("us", "release", new DateOnly(2027, 6, 30)), (flag.Owner, flag.Kind, flag.Expires));
        }

        [Theory]
        [InlineData("\"kind\": \"relase\"")]
        [InlineData("\"expires\": \"30.6.2027\"")]
        [InlineData("\"expires\": \"2027-02-30\"")]
        public void WarnsOfMetadataThatCannotBeMeant(string metadata) =>
            Assert.Equal(["BATON4007"], Second($$"""{ "id": "f", "telemetry": { "metadata": { {{metadata}} } } }""").Diagnostics.Select(d => d.Code));

        [Theory]
        [InlineData("""{ "enabled": true }""")]
        [InlineData("""{ "id": "", "enabled": true }""")]
        [InlineData("""{ "id": 7, "enabled": true }""")]
        [InlineData("""{ "id": "a:b" }""")]
        [InlineData("""{ "id": "a%b" }""")]
        [InlineData("""{ "id": "f", "enabled": "yes" }""")]
        [InlineData("""{ "id": "f", "enabled": 1 }""")]
        [InlineData("\"f\"")]
        [InlineData("""{ "id": "f", "enabled": true, "conditions": { "client_filters": [ { } ] } }""")]
        [InlineData("""{ "id": "f", "enabled": true, "conditions": { "requirement_type": "Some", "client_filters": [ { "name": "x" } ] } }""")]
        public void RefusesWhatTheLibraryWouldNotUnderstand(string flag) => Assert.StartsWith("BATON4000@1:", Errors(Second(flag)), StringComparison.Ordinal);
    }

    public sealed class VersionOne
    {
        [Theory]
        [InlineData("true", FlagState.On)]
        [InlineData("\"true\"", FlagState.On)]
        [InlineData("false", FlagState.Off)]
        [InlineData("null", FlagState.Off)]
        [InlineData("{ }", FlagState.Off)]
        [InlineData("""{ "EnabledFor": true }""", FlagState.On)]
        [InlineData("""{ "EnabledFor": [] }""", FlagState.Off)]
        [InlineData("""{ "EnabledFor": [ { "Name": "alwayson" } ] }""", FlagState.On)]
        [InlineData("""{ "EnabledFor": [ { "Name": "Percentage", "Parameters": { "Value": 5 } } ] }""", FlagState.Conditional)]
        [InlineData("""{ "RequirementType": "all", "EnabledFor": [ { "Name": "AlwaysOn" }, { "Name": "Percentage", "Parameters": { "Value": 0 } } ] }""", FlagState.Off)]
        public void Answers(string value, FlagState state) => Assert.Equal(state, Only(Parse($$"""{ "FeatureManagement": { "f": {{value}} } }""")).State);

        [Theory]
        [InlineData("1")]
        [InlineData("\"yes\"")]
        [InlineData("[]")]
        [InlineData("""{ "EnabledFor": "AlwaysOn" }""")]
        public void RefusesWhatWouldQuietlyBeOff(string value) => Assert.StartsWith("BATON4000@1:", Errors(Parse($$"""{ "FeatureManagement": { "f": {{value}} } }""")), StringComparison.Ordinal);
    }

    public sealed class FlagDefinedTwice
    {
        [Theory]
        [InlineData("""{ "feature_management": { "feature_flags": [ { "id": "f" }, { "id": "F" } ] } }""")]
        [InlineData("""{ "FeatureManagement": { "f": true, "f": false } }""")]
        [InlineData("""{ "feature_management": { "feature_flags": [ { "id": "f" } ] }, "FeatureManagement": { "f": true } }""")]
        public void IsRefused(string json) => Assert.StartsWith("BATON4001@1:", Errors(Parse(json)), StringComparison.Ordinal);
    }

    public sealed class FileWithSeveralMistakes
    {
        [Fact]
        public void IsToldAllOfThemWithTheirPlaces() => Assert.Equal("BATON4000@4:5 BATON4000@5:29", Errors(Parse("""
            {
              // flags of ours
              "feature_management": { "feature_flags": [
                { "enabled": true },
                { "id": "f", "enabled": "perhaps" },
              ] },
            }
            """)));
    }

    public sealed class OtherFiles
    {
        [Theory]
        [InlineData("")]
        [InlineData("{")]
        [InlineData("[]")]
        [InlineData("7")]
        [InlineData("""{ "feature_management": { "feature_flags": {} } }""")]
        [InlineData("""{ "FeatureManagement": [] }""")]
        [InlineData("""{ "FeatureManagement": { "\ud800": true } }""")]
        public void AreRefused(string json) => Assert.StartsWith("BATON4000@1:", Errors(Parse(json)), StringComparison.Ordinal);

        [Fact]
        public void WithoutFlagsAreReadWithAWarning()
        {
            var result = Parse("""{ "Logging": {} }""");

            Assert.Empty(result.Value!.Flags);
            Assert.Equal(["BATON4006"], result.Diagnostics.Select(d => d.Code));
        }
    }

    public sealed class AnyText
    {
        private static readonly Gen<string> Pieces = Gen.OneOf(
            "{", "}", "[", "]", ",", ":", "\"", "\"id\"", "\"f\"", "true", "null", "1", "\"feature_management\"", "\"feature_flags\"", "\"FeatureManagement\"", "\"EnabledFor\"", "\\ud800", "// c\n");

        private static readonly Gen<string> Values = Gen.Recursive<string>((depth, value) => depth >= 4
            ? Gen.OneOf("true", "null", "7", "\"text\"")
            : Gen.OneOf(
                Gen.OneOf("true", "false", "null", "-1e9", "\"AlwaysOn\"", "\"\\ud800\""),
                value.Array[0, 3].Select(items => $"[{string.Join(",", items)}]"),
                Gen.Select(Gen.OneOf("id", "enabled", "conditions", "client_filters", "name", "parameters", "telemetry", "metadata", "EnabledFor", "allocation", "variants"), value)
                    .Array[0, 3].Select(members => $"{{{string.Join(",", members.Select(m => $"\"{m.Item1}\":{m.Item2}"))}}}")));

        [Fact]
        public void IsAnsweredAndNeverThrows() =>
            Gen.OneOf(Pieces.Array[0, 12].Select(string.Concat), Gen.String).Sample(text => Parse(text) is not null);

        [Fact]
        public void AsASectionIsAnsweredAndNeverThrows() =>
            Values.Sample(value => Second(value) is not null && Parse($$"""{ "FeatureManagement": { "f": {{value}} } }""") is not null);
    }
}
