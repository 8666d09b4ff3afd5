using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Road;

namespace Baton.Tool.Rendering;

/// <summary>
/// The answer of every command as one JSON object: the members of <see cref="RunAnswer"/>, and <c>command</c>, <c>exitCode</c>,
/// <c>steps</c> (seconds) and <c>diagnostics</c>. What a run did not get to is left out.
/// </summary>
internal static partial class AnswerJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(string command, ReleaseRun carried, int exitCode)
    {
        var json = JsonSerializer.SerializeToNode(carried.Answer, Options)!.AsObject();
        json.Insert(0, "command", command);
        json.Insert(1, "exitCode", exitCode);
        if (carried.Answer.Configuration is { } configuration)
        {
            json["configuration"] = JsonNode.Parse(configuration);
        }

        if (carried.Run.Steps.Count > 0)
        {
            json["steps"] = JsonSerializer.SerializeToNode(
                carried.Run.Steps.Select(s => new { s.Name, Seconds = Math.Round(s.Duration.TotalSeconds, 3), s.Outcome, s.Failed }), Options);
        }

        json["diagnostics"] = JsonSerializer.SerializeToNode(carried.Run.Diagnostics.Select(View), Options);
        return Command().Replace(Clean(json, carried.Run.Secrets)!.ToJsonString(Options), "\\u0023\\u0023");
    }

    /// <summary>Text by text, so that it stays JSON whatever a secret looks like.</summary>
    private static JsonNode? Clean(JsonNode? node, SecretList secrets) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Clean(p.Value, secrets)))),
        JsonArray list => new JsonArray([.. list.Select(n => Clean(n, secrets))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(secrets.Redact(text)),
        _ => node?.DeepClone(),
    };

    public static string OfText(string command, string text) =>
        JsonSerializer.Serialize(new { command, exitCode = 0, text }, Options);

    /// <summary>The answer of a command that runs without the road.</summary>
    public static string Of(string command, int exitCode, object answer, IEnumerable<Diagnostic> diagnostics)
    {
        var json = JsonSerializer.SerializeToNode(answer, Options)!.AsObject();
        json.Insert(0, "command", command);
        json.Insert(1, "exitCode", exitCode);
        json["diagnostics"] = JsonSerializer.SerializeToNode(diagnostics.Select(View), Options);
        return json.ToJsonString(Options);
    }

    public static string OfDiagnostics(string command, IEnumerable<Diagnostic> diagnostics, int exitCode) =>
        JsonSerializer.Serialize(new { command, exitCode, diagnostics = diagnostics.Select(View) }, Options);

    /// <summary>
    /// Build systems take these for the beginning of a command wherever they are in a line of output, and commit messages are written by anybody. As escapes
    /// they mean the same to a reader of JSON.
    /// </summary>
    [GeneratedRegex(@"##(?=\[|vso\[|teamcity\[)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    private static object View(Diagnostic d) => new
    {
        d.Code,
        Severity = d.Severity.ToString().ToLowerInvariant(),
        d.Message,
        d.Cure,
        Help = HelpLink.Of(d.Code) ?? $"baton explain {d.Code}",
        d.Where?.File,
        Line = d.Where is { Line: > 0 } line ? line.Line : (int?)null,
        Column = d.Where is { Column: > 0 } column ? column.Column : (int?)null,
    };
}
