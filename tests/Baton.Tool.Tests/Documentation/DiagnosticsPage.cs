using System.Text;
using System.Text.RegularExpressions;
using Baton.Testing;

namespace Baton.Tool.Tests.Documentation;

/// <summary>docs/reference/diagnostics.md, from the pages of the codes; a test of the architecture holds pages and code equal. How bad each is, is read from its descriptor.</summary>
internal static partial class DiagnosticsPage
{
    private static readonly (int From, string Title)[] Groups =
    [
        (1000, "Versions and git"), (2000, "Configuration and the command line"), (3000, "Migrations"), (4000, "Feature flags"), (5000, "Succession and gates"),
        (6000, "Publishing"), (7000, "Building and deploying"), (8000, "Secrets and security"), (9000, "Others"),
    ];

    public static string Write()
    {
        var severities = SeverityOf();
        var text = new StringBuilder("# Diagnostics\n\nEvery code, from the pages of the codes. `baton explain CODE` prints a page.\n");
        var pages = Directory.EnumerateFiles(RepositoryRoot.Combine("docs", "diagnostics"), "BATON*.md").Order(StringComparer.Ordinal)
            .Select(file => (Code: Path.GetFileNameWithoutExtension(file), Title: File.ReadLines(file).First().Split(": ", 2)[1]));
        foreach (var group in pages.GroupBy(p => Groups.Last(g => g.From <= int.Parse(p.Code[5..]))))
        {
            text.Append($"\n## {group.Key.Title}\n\n| code | severity | |\n|---|---|---|\n");
            foreach (var (code, title) in group)
            {
                text.Append($"| [{code}](../diagnostics/{code}.md) | {severities[code]} | {MarkdownText.Cell(title)} |\n");
            }
        }

        return text.ToString();
    }

    private static Dictionary<string, string> SeverityOf() => new[] { "sdk", "build", "tasks" }
        .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
        .SelectMany(file => Descriptor().Matches(File.ReadAllText(file)))
        .ToDictionary(m => m.Groups["code"].Value, m => m.Groups["severity"].Success ? m.Groups["severity"].Value.ToLowerInvariant() : "error", StringComparer.Ordinal);

    [GeneratedRegex("""\(\s*"(?<code>BATON\d{4})"\s*,\s*"[^"]+"\s*(,\s*Severity\.(?<severity>\w+))?""")]
    private static partial Regex Descriptor();
}
