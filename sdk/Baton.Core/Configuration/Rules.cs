namespace Baton.Core.Configuration;

/// <summary>What a text in baton.json must be like: each answers what is wrong with it, or null.</summary>
internal static class Rules
{
    public static string? NotEmpty(string value) => value.Trim().Length == 0 ? "is empty." : null;

    /// <summary>GitHub rewrites other characters in asset names without a word.</summary>
    public static string? Name(string value) =>
        value.Length > 0 && value.All(IsSafe) && value[0] != '.' ? null : "may only have letters, digits, '.', '_' and '-', and not begin with '.'.";

    /// <summary>A path that stays below the unit's folder.</summary>
    public static string? Inside(string value) =>
        NotEmpty(value) ?? (Path.IsPathRooted(value) ? "is an absolute path; it must be relative to baton.json."
            : value.Split('/', '\\').Contains("..") ? "climbs out of the folder of baton.json."
            : null);

    /// <summary>What git allows in the name of a ref, as far as a prefix can break it.</summary>
    public static string? TagPrefix(string value) =>
        value.Any(c => c <= ' ' || c == 127 || "~^:?*[\\".Contains(c, StringComparison.Ordinal)) || value.Contains("..", StringComparison.Ordinal)
        || value.StartsWith('/') || value.StartsWith('-') || value.Contains("//", StringComparison.Ordinal) || value.Contains("@{", StringComparison.Ordinal)
            ? "cannot begin a git tag." : null;

    public static string SafeName(string folder)
    {
        var name = new string([.. folder.Select(c => IsSafe(c) ? c : '-')]).TrimStart('.');
        return name.Length == 0 ? "unit" : name;
    }

    private static bool IsSafe(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';
}
