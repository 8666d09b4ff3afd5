using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Baton.Settings.Values;

/// <summary>
/// The path of a value: keys, and indexes of lists from 0, with a dot between them. A dot, a closing brace or a backslash that belongs to a key is
/// written with a backslash before it.
/// </summary>
/// <param name="Parent">The path of the object or list that holds it; null for the root.</param>
/// <param name="Segment">The last key or index; empty for the root.</param>
public sealed record SettingsPath(SettingsPath? Parent, string Segment)
{
    /// <summary>The path of the whole tree.</summary>
    public static SettingsPath Root { get; } = new(null, "");

    /// <summary>How many keys and indexes it has.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>The keys and indexes from the root on.</summary>
    public IReadOnlyList<string> Segments
    {
        get
        {
            var segments = new List<string>();
            for (var at = this; at.Parent is not null; at = at.Parent)
            {
                segments.Add(at.Segment);
            }

            segments.Reverse();
            return segments;
        }
    }

    /// <summary>Reads a path.</summary>
    /// <param name="text">Such as <c>database.hosts.0</c>.</param>
    /// <param name="path">The path.</param>
    /// <returns>False when a key is empty or the text ends with a lone backslash.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out SettingsPath? path)
    {
        path = Root;
        var segment = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                segment.Append(text[++i]);
            }
            else if (text[i] == '.' && segment.Length > 0)
            {
                path = path.Of(segment.ToString());
                segment.Clear();
            }
            else if (text[i] is '\\' or '.')
            {
                path = null;
                return false;
            }
            else
            {
                segment.Append(text[i]);
            }
        }

        path = segment.Length > 0 ? path.Of(segment.ToString()) : null;
        return path is not null;
    }

    /// <summary>The path of a value below this one.</summary>
    public SettingsPath Of(string key) => new(this, key);

    /// <summary>The path of an item of this list.</summary>
    public SettingsPath Of(int index) => new(this, $"{index}");

    /// <summary>Whether it is that path or below it.</summary>
    public bool IsWithin(SettingsPath other) => this == other || (Parent is not null && Parent.IsWithin(other));

    /// <summary>With dots; empty for the root.</summary>
    public override string ToString() => string.Join('.', Segments.Select(Escaped));

    private static string Escaped(string segment) => segment
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(".", "\\.", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);
}
