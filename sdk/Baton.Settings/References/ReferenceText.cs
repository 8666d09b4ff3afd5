using System.Text;
using Baton.Settings.Values;

namespace Baton.Settings.References;

/// <summary>A text taken apart at its references: <c>https://${host}/</c>. <c>$${</c> is a literal <c>${</c>.</summary>
/// <param name="Parts">Its parts in order: texts, and the paths that are referred to.</param>
/// <param name="Mistake">What is wrong with it; null for nothing.</param>
internal sealed record ReferenceText(IReadOnlyList<(string Text, SettingsPath? Path)> Parts, string? Mistake)
{
    /// <summary>The path, when the whole text is one reference.</summary>
    public SettingsPath? Whole => Parts is [{ Path: { } path }] ? path : null;

    /// <summary>Takes a text apart; null when there is nothing to replace.</summary>
    public static ReferenceText? Of(string text)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new List<(string, SettingsPath?)>();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (string.CompareOrdinal(text, i, "$${", 0, 3) == 0)
            {
                literal.Append("${");
                i += 2;
            }
            else if (string.CompareOrdinal(text, i, "${", 0, 2) != 0)
            {
                literal.Append(text[i]);
            }
            else if (End(text, i + 2) is not { } end)
            {
                return new ReferenceText([], "has no closing brace");
            }
            else if (!SettingsPath.TryParse(text[(i + 2)..end].Trim(), out var path))
            {
                return new ReferenceText([], "has an empty key");
            }
            else
            {
                if (literal.Length > 0)
                {
                    parts.Add((literal.ToString(), null));
                    literal.Clear();
                }

                parts.Add((text[i..(end + 1)], path));
                i = end;
            }
        }

        return new ReferenceText(literal.Length > 0 ? [.. parts, (literal.ToString(), null)] : parts, null);
    }

    private static int? End(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '}')
            {
                return i;
            }
        }

        return null;
    }
}
