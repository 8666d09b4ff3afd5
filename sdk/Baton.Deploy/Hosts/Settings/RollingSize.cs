using System.Globalization;

namespace Baton.Deploy.Hosts.Settings;

/// <summary>How many hosts at a time: <c>one</c>, <c>all</c>, a number, or a percentage of all hosts, rounded down and at least one.</summary>
/// <param name="Text">As it is written.</param>
public sealed record RollingSize(string Text)
{
    /// <summary>One after the other.</summary>
    public static RollingSize One { get; } = new("one");

    /// <summary>What is wrong with a text; null when it is one.</summary>
    public static string? Mistake(string text) => Number(text) is null ? "is not \"one\", \"all\", a number from 1 to 9999, or a percentage from 1% to 100%." : null;

    /// <summary>How many of so many hosts.</summary>
    public int Of(int hosts) => Math.Clamp(Number(Text) is (var number, var isPercentage) ? isPercentage ? hosts * number / 100 : number : 1, 1, Math.Max(1, hosts));

    private static (int Number, bool IsPercentage)? Number(string text)
    {
        var isPercentage = text == "all" || text.EndsWith('%');
        var digits = text switch { "one" => "1", "all" => "100", _ => isPercentage ? text[..^1] : text };
        return digits.Length is > 0 and <= 4 && digits[0] != '0' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (!isPercentage || number <= 100) ? (number, isPercentage) : null;
    }
}
