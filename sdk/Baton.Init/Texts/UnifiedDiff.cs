using System.Text;

namespace Baton.Init.Texts;

/// <summary>A change of a file as a unified diff, which <c>git apply</c> takes.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff; empty where both are equal.</summary>
    /// <param name="path">The file, with <c>/</c>.</param>
    /// <param name="before">What it says; null where it is new.</param>
    /// <param name="after">What it is to say; null where it is deleted.</param>
    public static string Of(string path, string? before, string? after)
    {
        if (before == after)
        {
            return "";
        }

        var (old, changed) = (Lines(before ?? ""), Lines(after ?? ""));
        var text = new StringBuilder($"--- {(before is null ? "/dev/null" : $"a/{path}")}\n+++ {(after is null ? "/dev/null" : $"b/{path}")}\n");
        var steps = Steps(old, changed);
        for (var at = 0; at < steps.Count;)
        {
            if (steps[at].Kind == ' ')
            {
                at++;
                continue;
            }

            var (from, to) = (Math.Max(at - Context, 0), at);
            for (var i = at; i < steps.Count && i <= to + (2 * Context); i++)
            {
                to = steps[i].Kind == ' ' ? to : i;
            }

            Hunk(text, steps[from..Math.Min(to + Context + 1, steps.Count)]);
            at = to + Context + 1;
        }

        return text.ToString();
    }

    private static void Hunk(StringBuilder text, List<(char Kind, string Line, int Old, int New)> steps)
    {
        var (old, changed) = (steps.Count(s => s.Kind != '+'), steps.Count(s => s.Kind != '-'));
        text.Append($"@@ -{Range(steps[0].Old, old)} +{Range(steps[0].New, changed)} @@\n");
        foreach (var (kind, line, _, _) in steps)
        {
            text.Append(kind).Append(line).Append(line.EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
        }
    }

    /// <summary>A range that is empty names the line before it.</summary>
    private static string Range(int start, int count) => count == 1 ? $"{start + 1}" : $"{(count == 0 ? start : start + 1)},{count}";

    private static List<(char Kind, string Line, int Old, int New)> Steps(string[] old, string[] changed)
    {
        var common = Common(old, changed);
        var steps = new List<(char, string, int, int)>();
        for (int i = 0, j = 0; i < old.Length || j < changed.Length;)
        {
            if (i < old.Length && j < changed.Length && old[i] == changed[j])
            {
                steps.Add((' ', old[i], i++, j++));
            }
            else if (j == changed.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                steps.Add(('-', old[i], i++, j));
            }
            else
            {
                steps.Add(('+', changed[j], i, j++));
            }
        }

        return steps;
    }

    /// <summary>How many lines the rests from two lines on have in common. The files are of some hundred lines.</summary>
    private static int[,] Common(string[] old, string[] changed)
    {
        var common = new int[old.Length + 1, changed.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = changed.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == changed[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }

        return [.. lines];
    }
}
