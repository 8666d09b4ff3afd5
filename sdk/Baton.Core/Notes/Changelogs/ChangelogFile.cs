using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Commits;

namespace Baton.Core.Notes.Changelogs;

/// <summary>A file of the form of https://keepachangelog.com/en/1.1.0, taken apart so that what nobody touches stays as it is.</summary>
/// <param name="Preamble">The lines before the first version.</param>
/// <param name="Sections">The versions, as they stand.</param>
/// <param name="References">The link references at the end, as they stand.</param>
internal sealed partial record ChangelogFile(ImmutableArray<string> Preamble, ImmutableArray<ChangelogSection> Sections, ImmutableArray<string> References)
{
    public const string Unreleased = "Unreleased";

    /// <summary>Where there is none yet.</summary>
    public static ChangelogFile Empty { get; } = new(
        [
            "# Changelog", "", "All notable changes to this project are told in this file.", "",
            "Its form is that of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/), and versions follow [Semantic Versioning](https://semver.org/spec/v2.0.0.html).", "",
        ],
        [], []);

    public static ChangelogFile Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var last = lines.Length;
        while (last > 0 && (lines[last - 1].Trim().Length == 0 || Reference().IsMatch(lines[last - 1])))
        {
            last--;
        }

        var preamble = new List<string>();
        var sections = new List<(string Heading, List<string> Lines)>();
        foreach (var (line, isCode) in Marked(lines[..last]))
        {
            if (!isCode && Heading().IsMatch(line))
            {
                sections.Add((line, []));
            }
            else
            {
                (sections.Count == 0 ? preamble : sections[^1].Lines).Add(line);
            }
        }

        // A block of code that nobody closed would swallow what is added after it.
        if (Unclosed(lines[..last]) is { } open)
        {
            (sections.Count == 0 ? preamble : sections[^1].Lines).Add(open.Closing);
        }

        return new ChangelogFile(
            [.. preamble], [.. sections.Select(s => new ChangelogSection(s.Heading, [.. s.Lines]))], [.. lines[last..].Where(l => l.Trim().Length > 0)]);
    }

    /// <summary>The text, with LF.</summary>
    public string Write()
    {
        IEnumerable<string> lines = [.. Spaced(Preamble), .. Sections.SelectMany(s => Spaced([s.Heading, .. s.Lines])), .. References];
        return string.Join('\n', lines).TrimEnd() + "\n";
    }

    /// <summary>What a reference names: <c>1.2.0</c> of <c>[1.2.0]: https://…</c>.</summary>
    public static string Names(string reference) => Reference().Match(reference).Groups["name"].Value;

    /// <summary>Lines, and whether they are in a fenced block of code.</summary>
    public static IEnumerable<(string Line, bool IsCode)> Marked(IEnumerable<string> lines)
    {
        CodeFence? open = null;
        foreach (var line in lines)
        {
            var before = open;
            open = Next(open, line);
            yield return (line, (before ?? open) is not null);
        }
    }

    /// <summary>Without the empty lines at both ends.</summary>
    public static ImmutableArray<string> Trim(IReadOnlyList<string> lines) =>
        [.. lines.SkipWhile(IsEmpty).Reverse().SkipWhile(IsEmpty).Reverse()];

    private static CodeFence? Unclosed(IEnumerable<string> lines) => lines.Aggregate((CodeFence?)null, Next);

    /// <summary>The block of code that is open after a line.</summary>
    private static CodeFence? Next(CodeFence? open, string line) => open is null ? CodeFence.Opened(line) : open.IsClosedBy(line) ? null : open;

    /// <summary>With one empty line at the end, when there is anything.</summary>
    private static IEnumerable<string> Spaced(IReadOnlyList<string> lines) =>
        lines.Count == 0 || IsEmpty(lines[^1]) ? lines : [.. lines, ""];

    private static bool IsEmpty(string line) => line.Trim().Length == 0;

    [GeneratedRegex(@"^## +\S", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\[(?<name>[^\]]+)\]: +\S+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
