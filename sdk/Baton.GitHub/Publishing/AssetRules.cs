using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;

namespace Baton.GitHub.Publishing;

/// <summary>
/// What GitHub takes as release assets. It renames others silently, or refuses them after the upload; both are known before.
/// Sources: https://docs.github.com/en/rest/releases/assets#upload-a-release-asset ("GitHub renames asset filenames that have special
/// characters") and https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas
/// ("Each file included in a release must be under 2 GiB", "up to 1000 release assets").
/// </summary>
public static partial class AssetRules
{
    /// <summary>A file is smaller than this, in bytes.</summary>
    public const long SizeLimit = 2L * 1024 * 1024 * 1024;

    /// <summary>A release has at most this many.</summary>
    public const int CountLimit = 1000;

    /// <summary>Everything that GitHub would refuse or change about these.</summary>
    public static ImmutableArray<Diagnostic> Check(IReadOnlyCollection<Artifact> artifacts)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var artifact in artifacts)
        {
            if (!Kept().IsMatch(artifact.Name))
            {
                found.Add(GitHubDiagnostics.AssetName.Report(
                    $"GitHub would publish '{artifact.Name}' under another name, or refuse it.", "Use the characters A-Z a-z 0-9 . _ - alone, and begin and end with a letter or a digit."));
            }

            if (artifact.Size is <= 0 or >= SizeLimit)
            {
                found.Add(GitHubDiagnostics.AssetLimit.Report(
                    $"'{artifact.Name}' has {artifact.Size} bytes; GitHub takes 1 to {SizeLimit - 1}.", "Split it, or publish it elsewhere and link to it from the notes."));
            }
        }

        if (artifacts.Count > CountLimit)
        {
            found.Add(GitHubDiagnostics.AssetLimit.Report(
                $"The release has {artifacts.Count} assets; GitHub takes {CountLimit}.", "Pack some of them into one archive."));
        }

        // Asset names that differ by case alone are one file for everybody who downloads to Windows or macOS.
        found.AddRange(artifacts.GroupBy(a => a.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same =>
            GitHubDiagnostics.AssetName.Report($"{string.Join(" and ", same.Select(a => $"'{a.Name}'"))} are the same name.", "Give each file a name of its own.")));
        return found.ToImmutable();
    }

    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Kept();
}
