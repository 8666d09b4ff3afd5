using Baton.Core.Diagnostics;

namespace Baton.Core.Versioning;

/// <summary>What is said about a version that leaves out newer tags because nobody set their prefix.</summary>
public static class PrefixDoubt
{
    private const int Named = 3;

    /// <summary>For builds, which go on.</summary>
    /// <param name="answer">A version with <see cref="VersionAnswer.OtherPrefixes"/>.</param>
    public static Diagnostic Warning(VersionAnswer answer) => VersioningDiagnostics.OtherPrefix.Report(
        $"The version is {answer.Version}, but {Tag(answer.OtherPrefixes[0])}{Others(answer)}", Cure(answer.OtherPrefixes[0].Prefix));

    /// <summary>For whatever would leave the machine with such a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="other">The prefix and the tag that it leaves out.</param>
    public static Diagnostic Refusal(string version, OtherPrefix other) =>
        VersioningDiagnostics.OtherPrefixLeaves.Report($"The version {version} must not leave this machine: {Tag(other)}", Cure(other.Prefix));

    private static string Tag(OtherPrefix other) =>
        $"the tag '{other.Tag}' before this commit is a newer version with the prefix '{other.Prefix}', and no tag prefix is set.";

    private static string Others(VersionAnswer answer)
    {
        var more = answer.OtherPrefixes[1..];
        var named = string.Join(", ", more.Take(Named).Select(o => $"'{o.Prefix}' ({o.Tag})"));
        return more.IsEmpty ? "" : $" Other prefixes that fit: {named}{(more.Length > Named ? $" and {more.Length - Named} more" : "")}.";
    }

    private static string Cure(string prefix) =>
        $"Set it: \"versioning\": {{ \"tagPrefix\": \"{prefix}\" }} in baton.json, the property BatonTagPrefix, or BATON_TAG_PREFIX. "
        + "If version tags have no prefix here: \"tagPrefix\": \"\" in baton.json, or 'none' as property or variable.";
}
