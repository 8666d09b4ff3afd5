namespace Baton.Deploy.Hosts.Shell;

/// <summary>Text as a word of a POSIX shell.</summary>
internal static class ShellText
{
    /// <summary>The word that a POSIX shell reads as exactly this text (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02).</summary>
    /// <exception cref="ArgumentException">The text has a NUL, which no word can have.</exception>
    public static string Quote(string text) => text.Contains('\0', StringComparison.Ordinal)
        ? throw new ArgumentException("A word of a shell has no NUL.", nameof(text)) : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Several words.</summary>
    public static string Quote(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));
}
