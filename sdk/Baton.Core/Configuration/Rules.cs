using System.Globalization;
using System.Text.RegularExpressions;
using Baton.Core.Units;
using Baton.Core.Versioning;

namespace Baton.Core.Configuration;

/// <summary>What a text in baton.json must be like: each answers what is wrong with it, or null.</summary>
public static partial class Rules
{
    /// <summary>Any text that has more than blanks.</summary>
    public static string? NotEmpty(string value) => value.Trim().Length == 0 ? "is empty." : null;

    /// <summary>A name that may be a part of file names. GitHub rewrites other characters in asset names without a word.</summary>
    public static string? Name(string value) =>
        value.Length > 0 && value.All(IsSafe) && value[0] != '.' ? null : "may only have letters, digits, '.', '_' and '-', and not begin with '.'.";

    /// <summary>A path that stays below the unit's folder, whichever system reads it.</summary>
    public static string? Inside(string value) =>
        NotEmpty(value) ?? (value[0] is '/' or '\\' || value is [_, ':', ..] ? "is an absolute path; it must be relative to baton.json."
            : value.Split('/', '\\').Contains("..") ? "climbs out of the folder of baton.json."
            : null);

    /// <summary>What git allows in the name of a ref, as far as a prefix can break it.</summary>
    /// <remarks>The word for no prefix would otherwise mean something else in the file than in a property.</remarks>
    public static string? TagPrefix(string value) =>
        string.Equals(value, VersioningOverrides.NoPrefix, StringComparison.OrdinalIgnoreCase)
            ? "says in properties and variables that version tags have no prefix; here write \"\" for that." :
        value.Any(c => c <= ' ' || c == 127 || "~^:?*[\\".Contains(c, StringComparison.Ordinal)) || value.Contains("..", StringComparison.Ordinal)
        || value.StartsWith('/') || value.StartsWith('-') || value.StartsWith('.') || value.Contains("/.", StringComparison.Ordinal)
        || value.Contains(".lock/", StringComparison.Ordinal) || value.Contains("//", StringComparison.Ordinal) || value.Contains("@{", StringComparison.Ordinal)
            ? "cannot begin a git tag." : null;

    /// <summary>A time span of hours, minutes and seconds: "30" would be days to .NET, and "24:00:00" too.</summary>
    public static TimeSpan? Time(string value) =>
        TimeSpan.TryParseExact(value, [@"hh\:mm\:ss", @"hh\:mm\:ss\.FFFFFFF"], CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero && value[^1] != '.'
            ? time : null;

    /// <summary>A pathspec that Baton knows; an unknown one would count no commit, without a word.</summary>
    public static string? Pathspec(string value) =>
        UnitReferences.Is(value) ? Name(UnitReferences.NameOf(value)) is { } wrong ? $"names a unit, which {wrong}" : null
        : NotEmpty(value) ?? (PathFilter.Mistake([value]) is null ? null : "is no pathspec of the kinds top, exclude, glob, icase and literal.");

    /// <summary>The name of an environment variable.</summary>
    public static string? Variable(string value) =>
        value.Length == 0 || value.Any(c => c == '=' || char.IsControl(c) || char.IsWhiteSpace(c)) ? "is no name of an environment variable." : null;

    /// <summary>A method of C#, with the name before the dot and the number of an argument where these matter.</summary>
    public static string? Method(string value) => MethodText().IsMatch(value) ? null : "is no method, such as IsOn, Features.IsOn or Features.IsOn(1).";

    /// <summary>A symbol of C# for <c>#if</c>.</summary>
    public static string? Symbol(string value) => SymbolText().IsMatch(value) ? null : "is no symbol, such as DEBUG.";

    /// <summary>A version of PostgreSQL from 9 on, as in <c>15</c>, <c>15.4</c> or <c>9.6</c>.</summary>
    public static string? ServerVersion(string value) =>
        value.Split('.') is [var major, .. var rest] && rest.Length < 2 && rest.Append(major).All(p => p.Length is 1 or 2 && p.All(char.IsAsciiDigit))
        && int.Parse(major, CultureInfo.InvariantCulture) >= 9 ? null : "is no version of PostgreSQL, such as 15.";

    /// <summary>The code of a rule about migrations.</summary>
    public static string? MigrationCode(string value) =>
        value.Length == 9 && value.StartsWith("BATON30", StringComparison.Ordinal) && value[7..].All(char.IsAsciiDigit) && string.CompareOrdinal(value, "BATON3001") >= 0
        && string.CompareOrdinal(value, "BATON3032") <= 0 ? null : "is no rule about migrations, from BATON3001 to BATON3032.";

    /// <summary>An absolute address of the web.</summary>
    public static string? Url(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? null : "is not an http or https URL.";

    /// <summary>The name of an MSBuild property.</summary>
    public static string? Property(string value) =>
        value.Length > 0 && (char.IsAsciiLetter(value[0]) || value[0] == '_') && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? null : "is no name of an MSBuild property.";

    /// <summary>A property of builds. Those that decide about the version would give the artifacts another one than the release has.</summary>
    public static string? BuildProperty(string value) =>
        Property(value) ?? (PropertyDifferences.DecidesTheVersion(value) ? "decides about the version; set what it is to be under \"versioning\"." : null);

    /// <summary>A repository as GitHub names it.</summary>
    public static string? Repository(string value) =>
        value.Split('/') is [var owner, var name] && Name(owner) is null && name.Length > 0 && name.All(IsSafe) ? null : "is not of the form owner/name.";

    /// <summary>A label: GitHub takes 50 characters, and would say so when the release is out (https://docs.github.com/en/rest/issues/labels#create-a-label).</summary>
    public static string? Label(string value) => NotEmpty(value) ?? (value.Length > 50 ? "has more than 50 characters, which GitHub does not take." : null);

    /// <summary>A folder or file name as a name of baton.json: other characters become <c>-</c>.</summary>
    public static string SafeName(string folder)
    {
        var name = new string([.. folder.Select(c => IsSafe(c) ? c : '-')]).TrimStart('.');
        return name.Length == 0 ? "unit" : name;
    }

    private static bool IsSafe(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)?(\([0-9]{1,2}\))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex MethodText();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolText();
}
