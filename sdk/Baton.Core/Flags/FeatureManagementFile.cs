using System.Collections.Immutable;
using System.Globalization;
using Baton.Core.Configuration.Reading;
using Baton.Core.Diagnostics;

namespace Baton.Core.Flags;

/// <summary>
/// Reads a Microsoft.FeatureManagement file: version 2 (<c>feature_management.feature_flags[]</c>) and version 1
/// (<c>FeatureManagement: { Name: bool | { EnabledFor: […] } }</c>). Each file is read by itself: arrays of several files would be merged by index.
/// </summary>
public static class FeatureManagementFile
{
    /// <summary>Reads the file's text; comments are allowed, as in appsettings.json.</summary>
    public static Result<FlagSet> Parse(string json, string file)
    {
        var parsed = NodeParser.Parse(json, file);
        if (!parsed.IsSuccess)
        {
            var why = parsed.Diagnostics[0];
            return FlagDiagnostics.BadFile.Report(why.Message, "Mend the JSON.", why.Where);
        }

        var flags = new List<Flag>();
        var mistakes = new List<Diagnostic>();
        if (Member(parsed.Value, "feature_management") is { } second && Member(second, "feature_flags") is { } list)
        {
            if (list is Node.List items)
            {
                flags.AddRange(items.Items.Select(i => Second(i, file, mistakes)).OfType<Flag>());
            }
            else
            {
                mistakes.Add(Bad(list, file, "\"feature_flags\" is not an array."));
            }
        }

        if (Member(parsed.Value, "FeatureManagement") is Node.Map first)
        {
            flags.AddRange(first.Members.Select(First));
        }

        mistakes.AddRange(flags.GroupBy(f => f.Key, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => FlagDiagnostics.DefinedTwice.Report(
            $"The flag '{g.Key}' is defined {g.Count()} times; which one counts depends on who reads it.", "Keep one.", new SourceLocation(file, g.Last().Line))));
        return mistakes.Count > 0
            ? Result<FlagSet>.Failure(mistakes)
            : new FlagSet(file, flags.ToImmutableSortedDictionary(f => f.Key, f => f, StringComparer.OrdinalIgnoreCase));
    }

    private static Flag? Second(Node node, string file, List<Diagnostic> mistakes)
    {
        if (Member(node, "id") is not Node.Text { Value.Length: > 0 } id)
        {
            mistakes.Add(Bad(node, file, "A flag has no \"id\"."));
            return null;
        }

        if (Member(node, "enabled") is not (null or Node.Flag))
        {
            mistakes.Add(Bad(node, file, $"The flag '{id.Value}' has an \"enabled\" that is neither true nor false."));
            return null;
        }

        var enabled = Member(node, "enabled") is Node.Flag { Value: true };
        var conditional = Member(node, "conditions") is { } conditions && Member(conditions, "client_filters") is Node.List { Items.Length: > 0 }
            || Member(node, "allocation") is Node.Map { Members.Length: > 0 };
        var metadata = Member(node, "telemetry") is { } telemetry ? Member(telemetry, "metadata") : null;
        return new Flag(
            id.Value,
            !enabled ? FlagState.Off : conditional ? FlagState.Conditional : FlagState.On,
            node.Line,
            Said(metadata, "owner"),
            Said(metadata, "kind"),
            DateOnly.TryParseExact(Said(metadata, "expires"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
    }

    private static Flag First(Node.Member member) => new(
        member.Key,
        member.Value switch
        {
            Node.Flag { Value: true } => FlagState.On,
            Node.Text { Value: var text } when bool.TryParse(text, out var on) && on => FlagState.On,
            Node.Map when Member(member.Value, "EnabledFor") is Node.List { Items: { Length: > 0 } filters } =>
                filters.Any(f => Said(f, "Name") == "AlwaysOn") ? FlagState.On : FlagState.Conditional,
            _ => FlagState.Off,
        },
        member.Line);

    private static Node? Member(Node node, string key) =>
        (node as Node.Map)?.Members.FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.OrdinalIgnoreCase))?.Value;

    private static string? Said(Node? node, string key) => node is not null && Member(node, key) is Node.Text text ? text.Value : null;

    private static Diagnostic Bad(Node node, string file, string message) =>
        FlagDiagnostics.BadFile.Report(message, "See the schema of Microsoft.FeatureManagement.", new SourceLocation(file, node.Line, node.Column));
}
