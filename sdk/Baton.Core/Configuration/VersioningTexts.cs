using System.Globalization;
using Baton.Core.Versioning;

namespace Baton.Core.Configuration;

/// <summary>The texts of versioning settings, wherever they come from: a file, a property, an environment variable.</summary>
public static class VersioningTexts
{
    /// <summary><c>major</c>, <c>minor</c> or <c>patch</c>, in any case; null for anything else.</summary>
    public static VersionPart? Part(string text) => text.ToLowerInvariant() switch
    {
        "major" => VersionPart.Major,
        "minor" => VersionPart.Minor,
        "patch" => VersionPart.Patch,
        _ => null,
    };

    /// <summary><c>height</c> or <c>conventional</c>, in any case; null for anything else.</summary>
    public static VersioningStrategy? Strategy(string text) => text.ToLowerInvariant() switch
    {
        "height" => VersioningStrategy.Height,
        "conventional" => VersioningStrategy.Conventional,
        _ => null,
    };

    /// <summary><c>major</c>, <c>major.minor</c>, <c>full</c> or <c>none</c>, in any case; null for anything else.</summary>
    public static AssemblyVersionPolicy? AssemblyVersion(string text) => text.ToLowerInvariant() switch
    {
        "major" => AssemblyVersionPolicy.Major,
        "major.minor" => AssemblyVersionPolicy.MajorMinor,
        "full" => AssemblyVersionPolicy.Full,
        "none" => AssemblyVersionPolicy.None,
        _ => null,
    };

    /// <summary><c>1.2</c>, or <c>9</c> for 9.0; null for anything else.</summary>
    public static MajorMinor? MajorMinor(string text) => text.Split('.') switch
    {
        [var major] when Number(major) is { } x => new MajorMinor(x, 0),
        [var major, var minor] when Number(major) is { } x && Number(minor) is { } y => new MajorMinor(x, y),
        _ => null,
    };

    /// <summary>What is wrong with one pre-release identifier (SemVer 2, rule 9), or null.</summary>
    public static string? Identifier(string text) =>
        Characters(text) ?? (text.Length > 1 && text[0] == '0' && text.All(char.IsAsciiDigit) ? "is a number with a leading zero." : null);

    /// <summary>What is wrong with build metadata (SemVer 2, rule 10), or null.</summary>
    public static string? Metadata(string text) => text.Length == 0 ? null : text.Split('.').Select(Characters).FirstOrDefault(c => c is not null);

    private static string? Characters(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? null : "may only have letters, digits and '-', and not be empty.";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (text.Length == 1 || text[0] != '0') ? number : null;
}
