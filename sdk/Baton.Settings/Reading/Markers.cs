using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Reading;

/// <summary>
/// Turns what begins with a dollar sign into what it means: <c>$missing</c>, <c>$deleted</c> and <c>$secret</c>. A key with a dollar sign that
/// means nothing is refused: it would be a misspelt marker.
/// </summary>
internal static class Markers
{
    private static readonly ImmutableArray<string> Known = ["$missing", "$deleted", "$secret"];

    /// <summary>Reads the markers of a whole file. <c>$schema</c> at its root is for editors and left out.</summary>
    public static Result<SettingsMap> Read(SettingsMap file)
    {
        var mistakes = new List<Diagnostic>();
        var root = Members(file with { Members = file.Members.Remove("$schema") }, inList: false, mistakes);
        return mistakes.Count == 0 ? root : Result<SettingsMap>.Failure(mistakes);
    }

    private static SettingsMap Members(SettingsMap map, bool inList, List<Diagnostic> mistakes)
    {
        foreach (var (key, value) in map.Members.Where(m => m.Key.StartsWith('$')))
        {
            var near = Nearest.Match(key, Known);
            mistakes.Add(Bad($"The key \"{ObjectReader.Shown(key)}\" begins with $ and is not a marker here.",
                near is null || near == key ? "A marker is the only key of its object; other keys must not begin with $." : $"Did you mean \"{near}\"?", value));
        }

        return map with { Members = map.Members.ToImmutableSortedDictionary(m => m.Key, m => Value(m.Value, inList, mistakes), StringComparer.Ordinal) };
    }

    private static SettingsNode Value(SettingsNode node, bool inList, List<Diagnostic> mistakes)
    {
        SettingsNode value = node switch
        {
            SettingsMap { Members.Count: 1 } map when Known.Contains(map.Members.First().Key) => Marked(map.Members.First().Key, map.Members.First().Value, map.Where, mistakes),
            SettingsMap map => Members(map, inList, mistakes),
            SettingsList list => list with { Items = [.. list.Items.Select(item => Value(item, inList: true, mistakes))] },
            SettingsString { Value: "$missing" } => new SettingsMissing(null, node.Where),
            SettingsString { Value: "$deleted" } => new SettingsDeleted(node.Where),
            SettingsString { Value: "$$missing" or "$$deleted" } text => text with { Value = text.Value[1..] },
            _ => node,
        };

        // Lists are appended to, so that a later layer can neither fill nor remove what is in one.
        if (inList && value is (SettingsMissing or SettingsDeleted))
        {
            mistakes.Add(Bad($"{value.Type} is in a list.", "Set it for the whole list; later layers append to lists.", node));
        }

        return value;
    }

    private static SettingsNode Marked(string marker, SettingsNode value, SourceLocation where, List<Diagnostic> mistakes)
    {
        switch (marker, value)
        {
            case ("$secret", SettingsString or SettingsMap):
                return new SettingsSecret(value, where);
            case ("$missing", SettingsString hint):
                return new SettingsMissing(hint.Value, where);
            case ("$missing", SettingsFlag { Value: true }):
                return new SettingsMissing(null, where);
            case ("$deleted", SettingsFlag { Value: true }):
                return new SettingsDeleted(where);
            default:
                mistakes.Add(Bad($"\"{marker}\" cannot have {value.Type} as its value.", marker switch
                {
                    "$secret" => "Write where the secret is, such as \"env:NAME\".",
                    "$missing" => "Write true, or a text that says what to set.",
                    _ => "Write true.",
                }, value));
                return value;
        }
    }

    private static Diagnostic Bad(string message, string cure, SettingsNode at) => SettingsDiagnostics.BadMarker.Report(message, cure, at.Where);
}
