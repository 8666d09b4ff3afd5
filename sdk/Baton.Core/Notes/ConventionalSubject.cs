using System.Text.RegularExpressions;

namespace Baton.Core.Notes;

/// <summary>The first line of a commit message, as Conventional Commits 1.0 reads it: <c>type(scope)!: description</c>.</summary>
/// <param name="Type">In lower case; null when the line has none.</param>
/// <param name="Scope">Null when there is none.</param>
/// <param name="Breaking">Marked with <c>!</c> or by a BREAKING CHANGE footer of the message.</param>
/// <param name="Description">The rest, or the whole line when it has no type.</param>
public sealed partial record ConventionalSubject(string? Type, string? Scope, bool Breaking, string Description)
{
    /// <summary>Reads a whole commit message.</summary>
    public static ConventionalSubject Parse(string message)
    {
        var subject = message.Split('\n')[0].Trim();
        var match = Form().Match(subject);
        var footer = Footer().IsMatch(message);
        return match.Success
            ? new ConventionalSubject(
                match.Groups["type"].Value.ToLowerInvariant(),
                match.Groups["scope"] is { Success: true, Value: var scope } ? scope : null,
                footer || match.Groups["breaking"].Success,
                match.Groups["text"].Value.Trim())
            : new ConventionalSubject(null, null, footer, subject);
    }

    [GeneratedRegex(@"^(?<type>[A-Za-z][\w-]*)(\((?<scope>[^()\r\n]+)\))?(?<breaking>!)?:\s+(?<text>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^BREAKING[ -]CHANGE:\s+\S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Footer();
}
