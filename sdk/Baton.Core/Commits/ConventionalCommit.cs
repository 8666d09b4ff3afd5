using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Baton.Core.Commits;

/// <summary>A commit message, read by Conventional Commits 1.0 (conventionalcommits.org).</summary>
/// <param name="Type">In lower case; null when the first line has none.</param>
/// <param name="Scope">Null when there is none, and for empty parentheses.</param>
/// <param name="Description">What the first line says after the type; the whole line when it has no type.</param>
/// <param name="Breaking">What breaks: the footer's text, or the description when there is only a <c>!</c> or an empty footer; null when nothing does.</param>
/// <param name="Footers">Tokens and values, in order, a value with its lines and paragraphs. BREAKING-CHANGE is written BREAKING CHANGE.</param>
/// <param name="Reverts">The commits that it takes back: hex, whole or shortened, in lower case.</param>
public sealed partial record ConventionalCommit(
    string? Type, string? Scope, string Description, string? Breaking, ImmutableArray<KeyValuePair<string, string>> Footers, ImmutableArray<string> Reverts)
{
    /// <summary>The pull requests that it takes back, as GitHub's button for it writes: <c>Reverts owner/repository#12</c>.</summary>
    public ImmutableArray<int> RevertedPulls { get; init; } = [];

    /// <summary>The token of the footer that says what breaks.</summary>
    public const string BreakingToken = "BREAKING CHANGE";

    /// <summary>Reads a message. Every text is a message; one that follows no convention has no type.</summary>
    public static ConventionalCommit Parse(string message)
    {
        var lines = message.ReplaceLineEndings("\n").Split('\n');
        var first = lines[0].Trim();
        var header = Header().Match(first);
        var footers = ReadFooters(lines);
        var broken = footers.FirstOrDefault(f => f.Key == BreakingToken).Value;
        var description = header.Success ? header.Groups["text"].Value.Trim() : first;
        var type = header.Success ? header.Groups["type"].Value.ToLowerInvariant() : null;
        return new ConventionalCommit(
            type,
            header.Groups["scope"].Value.Trim() is { Length: > 0 } scope ? scope : null,
            description,
            broken is { Length: > 0 } || (broken is null && !header.Groups["mark"].Success) ? broken : description,
            footers,
            IsRevert(type, first) ? Reverted(type, message, footers) : [])
        {
            RevertedPulls = IsRevert(type, first) ? [.. RevertedPull().Matches(message).Select(m => int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture)).Distinct()] : [],
        };
    }

    // Rules 8 to 12: a footer begins a line after a blank one, goes on to the next footer, and only BREAKING CHANGE has a blank in its token. That one needs no
    // blank after its colon, because git strips the blank at the end of a line: a text that begins on the next line could not be written otherwise.
    // What stands in a fenced block of code is code, in the body and in a footer, however much it looks like a footer.
    private static ImmutableArray<KeyValuePair<string, string>> ReadFooters(string[] lines)
    {
        var found = new List<KeyValuePair<string, StringBuilder>>();
        var fences = new ClosedFences(lines);
        CodeFence? code = null;
        var isParagraph = false;
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i];
            var footer = Footer().Match(line);
            code = code is null ? fences.At(i) : code.IsClosedBy(line) ? null : code;
            if (footer.Success && code is null && (isParagraph || found.Count > 0 || footer.Groups["token"].Value.StartsWith("BREAKING", StringComparison.Ordinal)))
            {
                found.Add(KeyValuePair.Create(footer.Groups["token"].Value.Replace("BREAKING-CHANGE", BreakingToken, StringComparison.Ordinal), new StringBuilder(footer.Groups["value"].Value.Trim())));
            }
            else if (found.Count > 0)
            {
                found[^1].Value.Append('\n').Append(code is null ? line.Trim() : line.TrimEnd());
            }

            isParagraph = line.Trim().Length == 0;
        }

        return [.. found.Select(f => KeyValuePair.Create(f.Key, f.Value.ToString().Trim()))];
    }

    // git's own "This reverts commit X.", and the footers of a commit of the type revert ("Refs: X, Y").
    private static ImmutableArray<string> Reverted(string? type, string message, ImmutableArray<KeyValuePair<string, string>> footers)
    {
        var named = RevertedCommit().Matches(message).Select(m => m.Groups["id"].Value);
        var referred = type == "revert" ? footers.Where(f => f.Key.Equals("refs", StringComparison.OrdinalIgnoreCase)).SelectMany(f => Id().Matches(f.Value).Select(m => m.Value)) : [];
        return [.. named.Concat(referred).Select(id => id.ToLowerInvariant()).Distinct()];
    }

    private static bool IsRevert(string? type, string first) => type == "revert" || first.StartsWith("Revert ", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?<type>[A-Za-z][\w-]*)(\((?<scope>[^()]*)\))?(?<mark>!)?:\s+(?<text>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"^((?<token>BREAKING[ -]CHANGE):|(?<token>[A-Za-z][A-Za-z0-9-]*)(: | (?=#\S)))(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Footer();

    [GeneratedRegex(@"\bThis reverts commits? (?<id>[0-9a-fA-F]{7,64})", RegexOptions.CultureInvariant)]
    private static partial Regex RevertedCommit();

    [GeneratedRegex(@"^Reverts (?:[\w.-]+/[\w.-]+)?#(?<number>[0-9]{1,9})\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex RevertedPull();

    [GeneratedRegex(@"\b[0-9a-fA-F]{7,64}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
