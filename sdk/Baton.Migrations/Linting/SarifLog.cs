using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Migrations.Rules;

namespace Baton.Migrations.Linting;

/// <summary>The findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code hosts and editors
/// read.</summary>
public static class SarifLog
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        [.. LintRules.All.Select(r => r.Descriptor), LintDiagnostics.BadSuppression, LintDiagnostics.UnusedSuppression];

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>The log.</summary>
    /// <param name="findings">What the lint found. Paths are relative to the folder that the log is read in.</param>
    /// <param name="version">Baton's version.</param>
    public static string Of(IEnumerable<Diagnostic> findings, string version) => new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "baton lint",
                    ["version"] = version,
                    ["rules"] = new JsonArray([.. Descriptors.Select(Rule)])
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. findings.Select(Result)]),
        }),
    }.ToJsonString(Options) + "\n";

    private static JsonNode Rule(DiagnosticDescriptor descriptor)
    {
        var rule = new JsonObject
        {
            ["id"] = descriptor.Code,
            ["shortDescription"] = Text(descriptor.Title),
            ["help"] = Text($"baton explain {descriptor.Code}"),
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(descriptor.Severity) },
        };
        if (HelpLink.Of(descriptor.Code) is { } address)
        {
            rule["helpUri"] = address;
        }

        return rule;
    }

    private static JsonNode Result(Diagnostic finding)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Code,
            ["level"] = Level(finding.Severity),
            ["message"] = Text($"{finding.Message} {finding.Cure}")
        };
        if (Index(finding.Code) is >= 0 and var index)
        {
            result["ruleIndex"] = index;
        }

        if (finding.Where is { } place)
        {
            var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Address(place.File) } };
            if (place.Line > 0)
            {
                physical["region"] = new JsonObject { ["startLine"] = place.Line, ["startColumn"] = Math.Max(1, place.Column) };
            }

            result["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = physical });
        }

        return result;
    }

    private static int Index(string code)
    {
        for (var i = 0; i < Descriptors.Length; i++)
        {
            if (Descriptors[i].Code == code)
            {
                return i;
            }
        }

        return -1;
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private static string Address(string path) => string.Join('/', path.Split('/', '\\').Select(Uri.EscapeDataString));
}
