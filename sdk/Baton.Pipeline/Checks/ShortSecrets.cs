using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Feeds;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Checks;

/// <summary>
/// Passwords and keys of NuGet's configuration that are no longer than a word of a version. Other texts contain such a text by chance, so masking does
/// harm: it changes what the text says, and tells the secret by what is missing. A plain version is printed without it, see <see cref="VersionWords"/>.
/// </summary>
internal static class ShortSecrets
{
    /// <summary>Looks; nothing where no source has a secret.</summary>
    /// <param name="folder">Where the search for NuGet's configuration begins.</param>
    public static IEnumerable<CheckFinding> Look(string folder)
    {
        var secrets = FeedSecrets.Of(folder);
        var count = secrets.Count(s => s.Reveal().Length <= VersionWords.Longest);
        return secrets.Count == 0 ? []
            : CheckFinding.Of("secrets", count == 0 ? [] : new[] { Report(count) }, "each secret of NuGet's configuration is long enough to be masked");
    }

    private static Diagnostic Report(int count) => CheckDiagnostics.ShortSecret.Report(
        $"Passwords or keys in NuGet's configuration with at most {VersionWords.Longest} characters: {count}. 'baton version' does not mask them in a version.",
        $"Use a token of at least {VersionWords.Longest + 1} characters for the feed.");
}
