using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using NuGet.Versioning;

namespace Baton.Gates.Database;

/// <summary>What removes something may run only when nothing live needs it. Which releases need it, a contract migration says itself.</summary>
internal static class ContractSteps
{
    /// <summary>What stands against the pending contract migrations of a release.</summary>
    /// <param name="contracts">The pending ones.</param>
    /// <param name="candidate">The release.</param>
    /// <param name="live">Everything that is live in the environment.</param>
    /// <param name="environment">Its name.</param>
    public static IEnumerable<Diagnostic> Forward(IEnumerable<MigrationFact> contracts, Release candidate, IReadOnlyCollection<Release> live, string environment)
    {
        foreach (var contract in contracts)
        {
            if (contract.Since is not { Count: > 0 } since)
            {
                if (live.Count > 0)
                {
                    yield return DatabaseGateDiagnostics.StillNeeded.Report(
                        $"{contract.Id} removes something, and does not say since which version nothing needs it; live in '{environment}': {Names(live)}.",
                        "Write '-- baton: contract since VERSION' before its first statement, and release again.");
                }

                continue;
            }

            if (since.GetValueOrDefault(candidate.Name) is { } own && IsBefore(candidate.Version, own))
            {
                yield return DatabaseGateDiagnostics.StillNeeded.Report(
                    $"{contract.Id} removes what {Name(candidate)} needs itself; it is not needed since {own}.", $"Move it into a release from {own} on.");
            }

            if (!since.ContainsKey(candidate.Name) && live.Any(r => r.Name == candidate.Name))
            {
                yield return DatabaseGateDiagnostics.StillNeeded.Report(
                    $"{contract.Id} removes something, and does not say since which version of {candidate.Name} nothing needs it; live in '{environment}': {Names(live.Where(r => r.Name == candidate.Name))}.",
                    $"Write '-- baton: contract since VERSION, {string.Join(", ", since.Select(s => $"{s.Key} {s.Value}"))}' before its first statement, and release again.");
            }

            foreach (var needing in live.Where(r => since.GetValueOrDefault(r.Name) is { } first && IsBefore(r.Version, first)))
            {
                yield return DatabaseGateDiagnostics.StillNeeded.Report(
                    $"{contract.Id} removes what {Name(needing)}, which is live in '{environment}', needs; it is not needed since {since[needing.Name]}.",
                    $"Deploy {needing.Name} {since[needing.Name]} or later there first, without this migration.");
            }
        }
    }

    /// <summary>What stands against going back: a contract migration that is applied, and that the older release does not have.</summary>
    /// <param name="removed">Those that are applied.</param>
    /// <param name="target">The release to go back to.</param>
    public static IEnumerable<Diagnostic> Back(IEnumerable<MigrationFact> removed, Release target) => removed
        .Where(m => m.Since?.GetValueOrDefault(target.Name) is not { } first || IsBefore(target.Version, first))
        .Select(m => DatabaseGateDiagnostics.CannotGoBack.Report(
            $"{m.Id} is applied, and removed what {Name(target)} needs{(m.Since?.GetValueOrDefault(target.Name) is { } first ? $"; it is not needed since {first}" : "")}.",
            m.Since?.GetValueOrDefault(target.Name) is { } enough
                ? $"Go back no further than {enough}: --to VERSION. Or bring back what was removed, with a new migration."
                : "Bring back what was removed, with a new migration and a new release."));

    private static bool IsBefore(string version, string first) =>
        !SemanticVersion.TryParse(version, out var one) || !SemanticVersion.TryParse(first, out var other) || one < other;

    private static string Name(Release release) => $"{release.Name} {release.Version}";

    private static string Names(IEnumerable<Release> releases) => string.Join(", ", releases.Select(Name));
}
