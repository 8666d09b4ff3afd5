using Baton.Core.Diagnostics;
using Baton.Core.Planning.Approval;
using Baton.Core.Tests.Configuration.Schemas;
using NJsonSchema;

namespace Baton.Core.Tests.Planning.Approval;

public static class PlanJsonTests
{
    private static readonly string Text = PlanJson.Write(Some.Plan);

    private static Diagnostic Refused(string json)
    {
        var read = PlanJson.Read(json, "plan.json");
        Assert.False(read.IsSuccess);
        return Assert.Single(read.Diagnostics);
    }

    public sealed class APlan
    {
        [Fact]
        public void IsReadAsItWasWritten() => Assert.Equal(Text, PlanJson.Write(PlanJson.Read(Text, "plan.json").Value!));

        [Fact]
        public void HasItsDigest() => Assert.Matches("\"digest\": \"[0-9a-f]{64}\"\n}\n$", Text);

        [Fact]
        public void SurvivesACheckoutWithOtherLineEnds() => Assert.True(PlanJson.Read(Text.Replace("\n", "\r\n", StringComparison.Ordinal), "plan.json").IsSuccess);

        [Fact]
        public async Task IsOfItsSchema() => Assert.Empty(
            (await JsonSchema.FromJsonAsync(RecordSchema.Text(PlanSchema.Write()), TestContext.Current.CancellationToken)).Validate(Text).Select(e => e.ToString()));
    }

    public sealed class AnEditedPlan
    {
        [Theory]
        [InlineData("\"1.5.0\"", "\"1.6.0\"")]
        [InlineData("\"environment\": \"live\"", "\"environment\": \"attic\"")]
        [InlineData("\"size\": 12", "\"size\": 13")]
        [InlineData("  \"unit\"", "  // a comment\n  \"unit\"")]
        [InlineData("\"unit\": \"web\"", "\"unit\": \"api\", \"unit\": \"web\"")]
        public void IsRefusedAtItsDigest(string old, string replacement)
        {
            var edited = Text.Replace(old, replacement, StringComparison.Ordinal);
            Assert.NotEqual(Text, edited);

            var refused = Refused(edited);

            // A comment is no JSON to the second reader.
            Assert.Equal(replacement.Contains("//", StringComparison.Ordinal) ? "BATON6094" : "BATON6095", refused.Code);
            var line = edited.Split('\n')[refused.Where!.Line - 1];
            Assert.Contains(replacement.Contains("//", StringComparison.Ordinal) ? "// a comment" : "digest", line, StringComparison.Ordinal);
        }
    }

    public sealed class AFileThatIsNoPlan
    {
        [Theory]
        [InlineData("", "plan.json(1,1)")]
        [InlineData("{ \"format\": \"baton-plan/1\"", "plan.json(1,27)")]
        [InlineData("[]", "plan.json(1,1)")]
        [InlineData("{\n  \"name\": \"web\"\n}", "plan.json(1,1)")]
        [InlineData("{\n  \"format\": \"baton-plan/2\"\n}", "plan.json(2,13)")]
        [InlineData("{\n  \"format\": 1\n}", "plan.json(2,13)")]
        public void IsRefusedAtItsPlace(string json, string where)
        {
            var refused = Refused(json);
            Assert.Equal(("BATON6094", ExitCode.Usage), (refused.Code, refused.Descriptor.Exit));
            Assert.Equal(where, refused.Where!.ToString());
        }

        [Theory]
        [InlineData("\"unit\": \"web\"", "\"unti\": \"web\"", 3)]
        [InlineData("\"unit\": \"web\"", "\"unit\": 7", 3)]
        [InlineData("\"unit\": \"web\"", "\"unit\": null", 3)]
        public void IsRefusedForAKeyOrATypeThatAPlanDoesNotHave(string old, string replacement, int line)
        {
            var refused = Refused(Text.Replace(old, replacement, StringComparison.Ordinal));
            Assert.Equal(("BATON6094", line), (refused.Code, refused.Where!.Line));
        }
    }
}
