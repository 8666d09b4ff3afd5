using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Road;

/// <summary>
/// The answer of <c>baton version</c> when it is a version only, of numbers and short words. It tells no secret that NuGet's configuration keeps, so that nobody has to
/// read that for it: reading it takes longer than the version. Those of the environment are at hand, and are taken out.
/// </summary>
public static class PlainVersion
{
    // "preview" has seven letters; the shortest keys and tokens that a service gives have more than twice as many characters.
    internal const int LongestWord = 7;

    /// <summary>The line; null for any other answer.</summary>
    public static string? Of(ReleaseRun carried) =>
        carried is { Run.Command: "version", Answer: { Version: { } version, Explanation: null, BuildNumber: null } } && Is(version)
            ? new SecretList(SecretVariables.Of(carried.Run.Environment.Variables)).Redact(version) : null;

    /// <summary>Whether each part of a version is short.</summary>
    internal static bool Is(string version)
    {
        var length = 0;
        foreach (var letter in version)
        {
            length = char.IsAsciiLetterOrDigit(letter) ? length + 1 : 0;
            if (length > LongestWord)
            {
                return false;
            }
        }

        return true;
    }
}
