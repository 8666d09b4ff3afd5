using Baton.Core.Flags;
using Baton.Gates.References;

namespace Baton.Deploy.Tests.Flags;

public static class CSharpReferenceTests
{
    private static FlagScan Scan(string statement, string others = "", params FlagCall[] calls) => FlagReferenceScan.Files(
        [
            new SourceFile("src/A.cs", $$"""
                using static Company.Names;
                namespace Company;
                class A(dynamic flags, dynamic app)
                {
                    const string Local = "local";
                    async void M(string given)
                    {
                        {{statement}}
                    }
                }
                """),
            new SourceFile("src/Names.cs", "namespace Company { public static class Names { public const string Warm = \"Warm\"; public const string Deep = Prefix + \".Deep\"; const string Prefix = \"Team\"; public static class In { public const string Ner = nameof(Ner); } } public enum Feature { Alpha, Beta } }"),
            new SourceFile("src/Others.cs", others),
        ], calls, [], CancellationToken.None);

    private static IEnumerable<string> Keys(string statement, string others = "", params FlagCall[] calls) => Scan(statement, others, calls).References.Select(r => r.Key);

    public sealed class Literal
    {
        [Theory]
        [InlineData("await flags.IsEnabledAsync(\"x\");")]
        [InlineData("await flags.IsEnabledAsync(@\"x\", context);")]
        [InlineData("await flags.IsEnabledAsync<Context>(\"x\", context);")]
        [InlineData("await flags?.IsEnabledAsync(\"x\");")]
        [InlineData("await IsEnabledAsync(\"x\");")]
        [InlineData("if (!await (this.flags).IsEnabledAsync(feature: \"x\")) { }")]
        [InlineData("var v = await flags.GetVariantAsync(\"x\", token);")]
        [InlineData("app.MapGet(\"/\", () => 1).WithFeatureGate(\"x\");")]
        [InlineData("app.UseForFeature(\"x\", b => b.Use());")]
        [InlineData("app.UseMiddlewareForFeature<A>(\"x\");")]
        [InlineData("await client.GetBooleanValueAsync(\"x\", false);")]
        [InlineData("await client.GetStringDetailsAsync(defaultValue: \"no\", flagKey: \"x\");")]
        [InlineData("await client.GetObjectValueAsync(\"x\", new Value());")]
        public void IsFound(string statement) => Assert.Equal(["x"], Keys(statement));

        [Fact]
        public void IsFoundWithItsPlace() => Assert.Equal(
            new FlagReference("x", "src/A.cs", 8, 36, "IsEnabledAsync"), Assert.Single(Scan("await flags.IsEnabledAsync(\"x\");").References));

        [Fact]
        public void IsFoundOncePerPlace() => Assert.Equal(["x", "y"], Keys("_ = await flags.IsEnabledAsync(\"x\") && await flags.IsEnabledAsync(\"y\");"));
    }

    public sealed class Constant
    {
        [Theory]
        [InlineData("Local", "local")]
        [InlineData("Warm", "Warm")]
        [InlineData("Company.Names.Warm", "Warm")]
        [InlineData("Deep", "Team.Deep")]
        [InlineData("In.Ner", "Ner")]
        [InlineData("nameof(Feature.Beta)", "Beta")]
        [InlineData("nameof(Elsewhere.Gamma)", "Gamma")]
        [InlineData("$\"{Warm}.Inner\"", "Warm.Inner")]
        [InlineData("(\"a\" + \"b\")", "ab")]
        [InlineData("\"\"\"raw\"\"\"", "raw")]
        public void IsFollowed(string expression, string key)
        {
            Assert.Equal([key], Keys($"await flags.IsEnabledAsync({expression});"));
            Assert.Equal([key], Keys($"await client.GetBooleanValueAsync({expression}, true);"));
        }

        [Fact]
        public void OfAFileThatAsksForNothingIsFollowed() => Assert.Equal(
            ["far"], Keys("await flags.IsEnabledAsync(Far.Key);", "namespace Company; static class Far { internal const string Key = \"far\"; }"));
    }

    public sealed class FeatureGate
    {
        private static IEnumerable<string> Gated(string arguments) => FlagReferenceScan.Files(
            [new SourceFile("C.cs", $"[FeatureGate({arguments})] class C {{ const string Own = \"own\"; }} enum Feature {{ Alpha, Beta }}")], [], [], CancellationToken.None)
            .References.Select(r => r.Key);

        [Theory]
        [InlineData("\"x\"", "x")]
        [InlineData("\"x\", \"y\"", "x,y")]
        [InlineData("RequirementType.All, \"x\"", "x")]
        [InlineData("RequirementType.All, true, \"x\"", "x")]
        [InlineData("\"x\", Negate = true", "x")]
        [InlineData("Feature.Alpha, Feature.Beta", "Alpha,Beta")]
        [InlineData("nameof(Feature.Beta)", "Beta")]
        [InlineData("C.Own", "own")]
        [InlineData("features: [\"x\", \"y\"]", "x,y")]
        [InlineData("RequirementType.Any, new[] { \"x\", \"y\" }", "x,y")]
        public void HasEveryFlagFound(string arguments, string keys) => Assert.Equal(keys.Split(','), Gated(arguments));
    }

    public sealed class NameThatOnlyTheProgramKnows
    {
        private readonly FlagScan scan = Scan("await flags.IsEnabledAsync(given);");

        [Fact]
        public void IsNoReference() => Assert.Empty(scan.References);

        [Fact]
        public void IsNotedAtItsPlace() => Assert.Equal(("BATON4012", "src/A.cs(8,36)"), scan.Notes.Select(n => (n.Code, n.Where!.ToString())).Single());
    }

    public sealed class WrapperOfTheUsersOwn
    {
        [Theory]
        [InlineData("IsOn", "IsOn(\"x\");", "x")]
        [InlineData("Features.IsOn", "Features.IsOn(\"x\");", "x")]
        [InlineData("Features.IsOn", "Other.IsOn(\"x\");", "")]
        [InlineData("Features.IsOn(1)", "Features.IsOn(user, \"x\");", "x")]
        public void IsFoundByItsName(string wrapper, string statement, string key) =>
            Assert.Equal(key.Split(',', StringSplitOptions.RemoveEmptyEntries), Keys(statement, "", FlagCall.Parse(wrapper)!));

        [Theory]
        [InlineData("")]
        [InlineData("a.b.c")]
        [InlineData("IsOn(x)")]
        [InlineData("IsOn(-1)")]
        [InlineData("7up")]
        [InlineData("(1)")]
        public void OfNoNameIsNone(string text) => Assert.Null(FlagCall.Parse(text));
    }

    public sealed class CodeThatAsksForNothing
    {
        [Theory]
        [InlineData("// await flags.IsEnabledAsync(\"x\");")]
        [InlineData("var text = \"IsEnabledAsync(\\\"x\\\")\";")]
        [InlineData("await flags.IsEnabledAsync();")]
        [InlineData("await flags.IsEnabled(\"x\");")]
        [InlineData("var f = flags.IsEnabledAsync;")]
        public void HasNoReference(string statement) => Assert.Empty(Keys(statement));
    }

    public sealed class CodeThatDoesNotCompile
    {
        [Fact]
        public void IsReadAsFarAsItGoes() => Assert.Equal(["x"], Keys("if (( { await flags.IsEnabledAsync(\"x\"); #error } ]"));
    }
}
