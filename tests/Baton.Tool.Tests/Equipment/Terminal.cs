using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Baton.Tool.Tests.Equipment;

/// <summary>A terminal as far as progress uses one: lines, cursor up, erase to the end. Everything else is refused.</summary>
internal sealed partial class Terminal : StringWriter
{
    /// <summary>What a person sees, row by row, colours aside.</summary>
    public IReadOnlyList<string> Rows
    {
        get
        {
            List<StringBuilder> rows = [new()];
            var (at, text) = (0, Colour().Replace(ToString(), ""));
            for (var i = 0; i < text.Length; i++)
            {
                if (Command().Match(text, i) is { Success: true } command && command.Index == i)
                {
                    i += command.Length - 1;
                    if (command.Groups["up"] is { Success: true, Value: var up })
                    {
                        at = Math.Max(0, at - int.Parse(up, CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        rows[at].Clear();
                        rows.RemoveRange(at + 1, rows.Count - at - 1);
                    }
                }
                else if (text[i] == '\n')
                {
                    at++;
                    if (at == rows.Count)
                    {
                        rows.Add(new());
                    }
                }
                else
                {
                    Assert.False(char.IsControl(text[i]) && text[i] != '\r', $"A control character: {(int)text[i]}");
                    rows[at].Append(text[i]);
                }
            }

            return [.. rows.Select(r => r.ToString().TrimEnd('\r')).SkipLast(rows[^1].Length == 0 ? 1 : 0)];
        }
    }

    [GeneratedRegex(@"\e\[(?:(?<up>\d+)A|0J)")]
    private static partial Regex Command();

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Colour();
}
