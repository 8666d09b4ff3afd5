using System.Globalization;

namespace Baton.Testing.Reliability;

/// <summary>
/// A table of docs/reliability.md: a row a scenario, a column for each thing that was done at every request, and how many points that were.
/// The tests that try the points hold it equal to what they counted; BATON_WRITE_TABLES=1 has them write it.
/// </summary>
/// <param name="heading">The heading that the table stands under.</param>
/// <param name="columns">What is counted, in the order of the columns.</param>
public sealed class PointTable(string heading, params string[] columns)
{
    private const string Sum = "together";
    private static readonly string File = RepositoryRoot.Combine("docs", "reliability.md");
    private static readonly Lock One = new();
    private static readonly bool Writes = Environment.GetEnvironmentVariable("BATON_WRITE_TABLES") == "1";

    /// <summary>Why the table is not what was counted; null when it is.</summary>
    public string? Differs(string scenario, string column, int points)
    {
        lock (One)
        {
            var rows = Read();
            if (Writes)
            {
                rows.TryAdd(scenario, new int[columns.Length]);
                rows[scenario][Array.IndexOf(columns, column)] = points;
                Write(rows);
            }

            return rows.TryGetValue(scenario, out var row) && row[Array.IndexOf(columns, column)] == points ? null
                : $"{points} points of '{scenario}' were {column}; docs/reliability.md says otherwise. BATON_WRITE_TABLES=1 has the tests write it anew, all of this project.";
        }
    }

    /// <summary>Why the table is not one about these scenarios, with sums that are right; null when it is.</summary>
    public string? Differs(IReadOnlyList<string> scenarios)
    {
        lock (One)
        {
            var rows = Read();
            if (Writes)
            {
                rows = scenarios.ToDictionary(s => s, s => rows.GetValueOrDefault(s) ?? new int[columns.Length]);
                Write(rows);
            }

            var (there, wanted) = (string.Join("\n", Lines()), string.Join("\n", Render(scenarios.ToDictionary(s => s, s => rows.GetValueOrDefault(s) ?? new int[columns.Length]))));
            return there == wanted ? null : $"docs/reliability.md has under '{heading}':\n{there}\ninstead of:\n{wanted}\nBATON_WRITE_TABLES=1 has the tests write it.";
        }
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(c => c.Trim())];

    private static string Line(string first, IEnumerable<string> rest) => $"| {string.Join(" | ", rest.Prepend(first))} |";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private Dictionary<string, int[]> Read() => Lines().Skip(2).SkipLast(1).Select(Cells)
        .ToDictionary(c => c[0], c => c[1..^1].Select(n => int.Parse(n, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToArray());

    private List<string> Lines() => [.. System.IO.File.ReadAllLines(File)
        .SkipWhile(l => l != heading).SkipWhile(l => !l.StartsWith('|')).TakeWhile(l => l.StartsWith('|'))];

    private List<string> Render(Dictionary<string, int[]> rows) =>
    [
        Line("scenario", [.. columns, Sum]),
        Line("---", Enumerable.Repeat("---:", columns.Length + 1)),
        .. rows.Select(r => Line(r.Key, r.Value.Append(r.Value.Sum()).Select(Number))),
        Line($"{rows.Count} scenarios", columns.Select((_, i) => rows.Values.Sum(r => r[i])).Append(rows.Values.Sum(r => r.Sum())).Select(Number)),
    ];

    private void Write(Dictionary<string, int[]> rows)
    {
        var all = System.IO.File.ReadAllLines(File).ToList();
        var start = all.FindIndex(all.IndexOf(heading), l => l.StartsWith('|'));
        all.RemoveRange(start, Lines().Count);
        all.InsertRange(start, Render(rows));
        System.IO.File.WriteAllText(File, string.Join('\n', all) + "\n");
    }
}
