using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Baton.Exec.Protocol;

/// <summary>Text of a program as it may be shown: on one line, without control characters, not longer than a paragraph.</summary>
internal static class PlainText
{
    private const int Longest = 500;

    /// <summary>The text.</summary>
    public static string Of(string text)
    {
        var shown = string.Concat(text.Take(Longest).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length > Longest ? $"{shown}…" : shown;
    }

    /// <summary>The text of a key; null where it is none.</summary>
    public static string? In(JsonObject from, string key) => from[key] is JsonValue value && value.TryGetValue<string>(out var text) ? Of(text) : null;

    /// <summary>The texts of an object, in their order; numbers and truth values count as texts.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Pairs(JsonObject from, string key) => from[key] is JsonObject pairs
        ? [.. pairs.Where(p => p.Value is JsonValue).Take(50).Select(p => KeyValuePair.Create(Of(p.Key), Of(p.Value!.ToString())))] : [];
}
