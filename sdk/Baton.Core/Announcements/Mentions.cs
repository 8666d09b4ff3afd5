using System.Text.RegularExpressions;

namespace Baton.Core.Announcements;

/// <summary>Words that wake a whole channel, where a service finds them in plain text.</summary>
internal static partial class Mentions
{
    /// <summary>The same words to the eye; a joiner without width between sign and name keeps them from being found.</summary>
    public static string Defuse(string text) => All().Replace(text, "@\u2060");

    [GeneratedRegex("@(?=everyone|here|channel|group)", RegexOptions.IgnoreCase)]
    private static partial Regex All();
}
