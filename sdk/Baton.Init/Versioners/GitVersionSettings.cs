using System.Text.RegularExpressions;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Init.Versioners;

/// <summary>Reads the keys of GitVersion.yml that Baton has too: https://gitversion.net/docs/reference/configuration</summary>
internal static partial class GitVersionSettings
{
    /// <summary>The rule.</summary>
    /// <param name="file">The file's path; null where there is none.</param>
    /// <param name="text">What it says; empty for none.</param>
    /// <param name="prefix">The prefix of the tags that are there.</param>
    public static EarlierRule Read(string? file, string text, string prefix)
    {
        string? Value(string key) => Line().Matches(text).FirstOrDefault(m => m.Groups["key"].Value == key)?.Groups["value"].Value;
        var options = new VersioningOptions
        {
            TagPrefix = Value("tag-prefix") is { } pattern ? Literal(pattern) ?? prefix : prefix,
            Minimum = Value("next-version") is { } next && next.Split('.') is [var major, ..] parts ? VersioningTexts.MajorMinor(parts.Length == 1 ? major : $"{major}.{parts[1]}") : null,
            AssemblyVersion = Value("assembly-versioning-scheme") switch
            {
                "Major" => AssemblyVersionPolicy.Major,
                "MajorMinor" => AssemblyVersionPolicy.MajorMinor,
                "None" => AssemblyVersionPolicy.None,
                _ => AssemblyVersionPolicy.Full,
            },
        };
        return new EarlierRule(options, IsEqual: false,
        [
            InitDiagnostics.VersionsDiffer.Report(
                "GitVersion counts by branches and their configuration, Baton by tags and commits: tagged commits keep their version, the commits between get other pre-releases.",
                "Compare 'baton version' with what GitVersion says for a few commits. \"strategy\": \"conventional\" in baton.json lets commit messages decide.",
                file is null ? null : new SourceLocation(file)),
        ]);
    }

    /// <summary>The prefix that a pattern means; null where it means several.</summary>
    private static string? Literal(string pattern) => pattern switch
    {
        "" => "",
        "[vV]" or "v" or "V" => "v",
        _ => pattern.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '_' or '@') ? pattern : null,
    };

    [GeneratedRegex("""^(?<key>[a-z-]+):[ \t]*["']?(?<value>[^"'#\r\n]*?)["']?[ \t]*(#.*)?\r?$""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
