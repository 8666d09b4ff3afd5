using System.Text.Json.Nodes;
using Baton.Migrations.Linting;
using Baton.Migrations.Rules;
using Baton.Migrations.Tests.Equipment;
using NJsonSchema;

namespace Baton.Migrations.Tests.Linting;

public sealed class SarifLogs
{
    [Fact]
    public void HaveEveryRuleAndEachFinding()
    {
        var findings = Lint.Of("DROP TABLE a;\nBEGIN; DROP INDEX CONCURRENTLY i; COMMIT;\n-- baton: allow BATON3001\nSELECT 1;");
        var run = JsonNode.Parse(SarifLog.Of(findings, "1.2.3"))!["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();

        Assert.Equal([.. LintRules.All.Select(r => r.Descriptor.Code), "BATON3031", "BATON3032"], rules.Select(r => (string)r!["id"]!));
        Assert.Equal(findings.Select(f => f.Code), run["results"]!.AsArray().Select(r => (string)rules[(int)r!["ruleIndex"]!]!["id"]!));
        Assert.Equal(findings.Select(f => f.IsError ? "error" : "warning"), run["results"]!.AsArray().Select(r => (string)r!["level"]!));
    }

    [Fact]
    public async Task FitTheOfficialSchema()
    {
        using var package = new NpmPackage("@microsoft/jest-sarif@1.0.0-beta.0");
        var schema = await JsonSchema.FromFileAsync(Path.Combine(package.Folder, "node_modules", "@microsoft", "jest-sarif", "lib", "schemas",
            "sarif-2.1.0-rtm.5.json"), TestContext.Current.CancellationToken);
        var log = SarifLog.Of(Lint.Of("DROP TABLE a;\nBEGIN; DROP INDEX CONCURRENTLY i;\n-- baton: allow BATON3001\nSELECT 1;"), "1.2.3");

        Assert.Empty(schema.Validate(log));
        Assert.NotEmpty(schema.Validate(log.Replace("\"startLine\": 1", "\"startLine\": 0", StringComparison.Ordinal)));
    }

    [Fact]
    public void WithoutFindingsAreLogs() => Assert.Empty(JsonNode.Parse(SarifLog.Of([], "1"))!["runs"]![0]!["results"]!.AsArray());
}
