using System.Globalization;

namespace Baton.Core.Versioning;

/// <summary>
/// What is strict SemVer 2 (https://semver.org, rules 2, 9 and 10) and what is not. Without a regular expression, whose first use costs more than a walk through
/// a thousand commits, and without NuGet's library, which takes more for a version: a build that finds a remembered version loads neither.
/// </summary>
public static class VersionText
{
    /// <summary>Whether a text is strict SemVer 2, with numbers that fit 32 bits.</summary>
    public static bool IsStrict(string text)
    {
        var metadata = text.IndexOf('+', StringComparison.Ordinal);
        var whole = metadata < 0 ? text : text[..metadata];
        var labels = whole.IndexOf('-', StringComparison.Ordinal);
        var numbers = (labels < 0 ? whole : whole[..labels]).Split('.');
        return numbers.Length == 3 && AreAll(numbers, IsNumber)
            && (labels < 0 || AreAll(whole[(labels + 1)..].Split('.'), i => IsIdentifier(i) && (!AreAllDigits(i) || IsWithoutZeros(i))))
            && (metadata < 0 || AreAll(text[(metadata + 1)..].Split('.'), IsIdentifier));
    }

    private static bool IsNumber(string text) => IsWithoutZeros(text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsWithoutZeros(string digits) => digits.Length == 1 || !digits.StartsWith('0');

    private static bool IsIdentifier(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool AreAllDigits(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreAll(string[] parts, Predicate<string> rule) => Array.TrueForAll(parts, rule);
}
