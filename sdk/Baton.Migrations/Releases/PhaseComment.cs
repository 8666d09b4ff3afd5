using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Diagnostics;
using NuGet.Versioning;

namespace Baton.Migrations.Releases;

/// <summary>The phase that a migration says it belongs to, in a comment before its first statement: <c>-- baton: contract since 2.3.0, billing 1.4.0</c>.</summary>
/// <param name="Phase"><c>expand</c>, <c>migrate</c> or <c>contract</c>.</param>
/// <param name="Since">The first version of each unit that does not need what a contract migration removes; empty where it does not say.</param>
internal sealed partial record PhaseComment(string Phase, ImmutableSortedDictionary<string, string> Since)
{
    /// <summary>Reads it. A folder named after a phase is as good as a comment without versions; a comment is over a folder.</summary>
    /// <param name="path">The file, with '/' between folders.</param>
    /// <param name="text">Its text.</param>
    /// <param name="unit">The unit that a version without a name belongs to.</param>
    public static Result<PhaseComment> Of(string path, string text, string unit)
    {
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n').Select(l => l.Trim()))
        {
            number++;
            if (Written().Match(line) is { Success: true } match)
            {
                return Read(match.Groups[1].Value, match.Groups[2].Value.Trim(), unit) is { } comment ? comment
                    : MigrationDiagnostics.BadPhase.Report(
                        $"'{line}' does not say since which versions nothing needs what it removes.",
                        "Write '-- baton: contract since 2.3.0' or, with other units, '-- baton: contract since 2.3.0, billing 1.4.0'.",
                        new SourceLocation(path, number, 1));
            }

            if (line.Length > 0 && !Skipped().IsMatch(line))
            {
                break;
            }
        }

        var folder = path.Split('/').SkipLast(1).LastOrDefault(f => f is "expand" or "migrate" or "contract");
        return new PhaseComment(folder ?? "expand", ImmutableSortedDictionary<string, string>.Empty);
    }

    private static PhaseComment? Read(string phase, string rest, string unit)
    {
        var none = new PhaseComment(phase, ImmutableSortedDictionary<string, string>.Empty);
        if (rest.Length == 0)
        {
            return none;
        }

        var since = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var part in phase == "contract" && rest.StartsWith("since ", StringComparison.Ordinal) ? rest["since ".Length..].Split(',') : [""])
        {
            var (name, version) = part.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
            {
                [var only] => (unit, only),
                [var other, var its] => (other, its),
                _ => ("", ""),
            };
            if (!SemanticVersion.TryParse(version, out _) || !since.TryAdd(name, version))
            {
                return null;
            }
        }

        return none with { Since = since.ToImmutable() };
    }

    [GeneratedRegex(@"^(?:--|//|/\*)\s*baton:\s*(expand|migrate|contract)\b([^*]*)(?:\*/.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    /// <summary>Comments, and the lines that begin a file in C#.</summary>
    [GeneratedRegex(@"^(?:--|//|/\*|\*|#|using\b|namespace\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Skipped();
}
