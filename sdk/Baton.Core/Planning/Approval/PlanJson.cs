using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Core.Planning.Approval;

/// <summary>The plan as JSON: camelCase, two spaces, LF, UTF-8 without BOM, a line feed at the end. Read strictly: a person has approved every byte.</summary>
public static class PlanJson
{
    private const string Again = "Make a new plan: baton plan --out FILE";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
    };

    /// <summary>Writes a plan, with its digest.</summary>
    public static string Write(PlanRecord plan) => Text(plan with { Digest = Digest(plan) });

    /// <summary>Reads a plan.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="file">Its name, for diagnostics.</param>
    public static Result<PlanRecord> Read(string json, string file)
    {
        var parsed = NodeParser.Parse(json, file);
        if (!parsed.IsSuccess)
        {
            var why = parsed.Diagnostics[0];
            return ApprovalDiagnostics.NoPlan.Report($"The plan is not valid JSON: {why.Message}", Again, why.Where);
        }

        var members = parsed.Value is Node.Map map ? map.Members : [];
        if (Member("format") is not { Value: Node.Text { Value: PlanRecord.CurrentFormat } })
        {
            var (place, found) = Member("format") is { } format ? (format.Value, format.Value is Node.Text text ? $"'{ObjectReader.Shown(text.Value)}'" : format.Value.Type) : (parsed.Value, "nothing");
            return ApprovalDiagnostics.NoPlan.Report(
                $"A plan's \"format\" is '{PlanRecord.CurrentFormat}', and this file's is {found}.", $"{Again}, with the Baton that is to apply it.", At(place));
        }

        try
        {
            var plan = JsonSerializer.Deserialize<PlanRecord>(json.TrimStart('\uFEFF'), Options)!;
            return plan.Digest == Digest(plan) && json.ReplaceLineEndings("\n") == Text(plan) ? plan : ApprovalDiagnostics.Edited.Report(
                "The plan's digest is not that of its text: it was changed after it was made.", Again, At(Member("digest")?.Value ?? parsed.Value));
        }
        catch (JsonException exception)
        {
            var where = new SourceLocation(file, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            return ApprovalDiagnostics.NoPlan.Report($"The plan does not hold what a plan holds: {ObjectReader.Shown(exception.Message.Split(" Path:")[0])}", Again, where);
        }

        Node.Member? Member(string key) => members.FirstOrDefault(m => m.Key == key);
        SourceLocation At(Node node) => new(file, node.Line, node.Column);
    }

    private static string Text(PlanRecord plan) => JsonSerializer.Serialize(plan, Options) + "\n";

    private static string Digest(PlanRecord plan) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(plan with { Digest = "" }))));
}
