namespace Baton.Pipeline.Units;

/// <summary>The words of a version. A secret that is no longer than one may be part of a version by chance, so a plain version is printed without masking.</summary>
internal static class VersionWords
{
    // "preview" has seven letters; the shortest keys and tokens that a service gives have more than twice as many characters.
    public const int Longest = 7;

    /// <summary>Whether each part of a version is short.</summary>
    public static bool AreShort(string version)
    {
        var length = 0;
        foreach (var letter in version)
        {
            length = char.IsAsciiLetterOrDigit(letter) ? length + 1 : 0;
            if (length > Longest)
            {
                return false;
            }
        }

        return true;
    }
}
