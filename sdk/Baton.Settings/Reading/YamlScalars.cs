using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Reading;

/// <summary>
/// Types of plain YAML scalars: the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema), as far as JSON has the same values.
/// </summary>
internal static partial class YamlScalars
{
    /// <summary>The value of a scalar without quotes.</summary>
    public static Result<SettingsNode> Plain(string text, SourceLocation where) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => new SettingsNull(where),
        "true" or "True" or "TRUE" => new SettingsFlag(true, where),
        "false" or "False" or "FALSE" => new SettingsFlag(false, where),
        _ when NotFinite().IsMatch(text) => Refused($"{text} has no form in JSON.", "Write a number, or put it in quotes.", where),
        _ when Decimal().IsMatch(text) => Number(text, where),
        _ when Octal().IsMatch(text) => Integer(text[2..].Aggregate(BigInteger.Zero, (value, digit) => (value * 8) + (digit - '0')), where),
        _ when Hexadecimal().IsMatch(text) => Integer(BigInteger.Parse($"0{text[2..]}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), where),
        _ => new SettingsString(text, where),
    };

    private static Result<SettingsNode> Number(string text, SourceLocation where)
    {
        var negative = text[0] == '-';
        var digits = text.TrimStart('+', '-');

        // YAML 1.1 reads 0644 as octal, YAML 1.2 as 644, and a person may mean the text.
        if (digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]))
        {
            return Refused($"{text} begins with 0: versions of YAML read it as different numbers.", "Put it in quotes for text, remove the 0, or write 0o for octal.", where);
        }

        var exponent = digits.IndexOfAny(['e', 'E']);
        var (mantissa, power) = exponent < 0 ? (digits, "") : (digits[..exponent], digits[exponent..]);
        mantissa = mantissa.StartsWith('.') ? $"0{mantissa}" : mantissa.EndsWith('.') ? $"{mantissa}0" : mantissa;
        return new SettingsNumber($"{(negative ? "-" : "")}{mantissa}{power}", where);
    }

    private static Result<SettingsNode> Integer(BigInteger value, SourceLocation where) => new SettingsNumber(value.ToString(CultureInfo.InvariantCulture), where);

    private static Diagnostic Refused(string message, string cure, SourceLocation where) => SettingsDiagnostics.YamlNotAllowed.Report(message, cure, where);

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^0o[0-7]{1,64}\z")]
    private static partial Regex Octal();

    [GeneratedRegex(@"^0x[0-9a-fA-F]{1,64}\z")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex NotFinite();
}
