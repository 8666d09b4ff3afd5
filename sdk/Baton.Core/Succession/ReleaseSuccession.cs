using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Releases;
using Baton.Core.Versioning;

namespace Baton.Core.Succession;

/// <summary>The candidate is newer than what is live, descends from it, and is the bytes that passed the environment before.</summary>
public static class ReleaseSuccession
{
    /// <summary>The gate's name.</summary>
    public const string Name = "succession";

    /// <summary>Decides.</summary>
    /// <param name="candidate">What wants to go live.</param>
    /// <param name="live">What is live; null for nothing.</param>
    /// <param name="lineage">How the candidate's commit is related to the live one's; of no matter when nothing is live.</param>
    /// <param name="environment">The environment's name.</param>
    /// <param name="before">The environment that comes before, and whether these bytes succeeded there; null when none does.</param>
    public static GateVerdict Decide(Release candidate, Release? live, Lineage lineage, string environment, (string Name, bool Succeeded)? before)
    {
        ImmutableArray<KeyValuePair<string, string>> evidence =
        [
            KeyValuePair.Create("candidate", Describe(candidate)),
            KeyValuePair.Create("live", live is null ? "nothing" : Describe(live) + (IsLive(candidate, live) ? ", the same bytes" : "")),
            .. live is null ? [] : new[] { KeyValuePair.Create("lineage", lineage.ToString().ToLowerInvariant()) },
            .. before is null ? [] : new[] { KeyValuePair.Create($"in {before.Value.Name}", before.Value.Succeeded ? "succeeded" : "not deployed") },
        ];
        var reasons = Reasons(candidate, live, lineage, environment, before).ToImmutableArray();
        return reasons.IsEmpty ? new GateVerdict.Go { Evidence = evidence } : new GateVerdict.Hold(reasons) { Evidence = evidence };
    }

    private static IEnumerable<Diagnostic> Reasons(
        Release candidate, Release? live, Lineage lineage, string environment, (string Name, bool Succeeded)? before)
    {
        if (before is { Succeeded: false } missing)
        {
            yield return SuccessionDiagnostics.NotPromoted.Report(
                $"{candidate.Name} {candidate.Version} has not succeeded in '{missing.Name}', which comes before '{environment}'.",
                $"Deploy it there first: baton deploy --env {missing.Name}.");
        }

        if (live is null)
        {
            yield break;
        }

        if (VersionTag.ParseVersion(candidate.Version) is not { } wanted || VersionTag.ParseVersion(live.Version) is not { } running)
        {
            yield return SuccessionDiagnostics.BadVersion.Report(
                $"'{candidate.Version}' and '{live.Version}', which is live in '{environment}', are not both SemVer 2 versions.",
                "Give the release a version such as 1.4.0.");
            yield break;
        }

        var newer = wanted.CompareTo(running);
        if (newer == 0)
        {
            if (!IsSame(candidate, live))
            {
                yield return SuccessionDiagnostics.OtherBytes.Report(
                    $"{live.Version} is live in '{environment}', with other bytes than this {candidate.Version}.",
                    candidate.Commit.Length == 0 ? "Release from a clone with its history, where every commit has a version of its own."
                        : "Commit, so that it gets a version of its own.");
            }

            yield break;
        }

        if (newer < 0)
        {
            yield return SuccessionDiagnostics.NotNewer.Report(
                $"{candidate.Version} is older than {live.Version}, which is live in '{environment}'.",
                $"To go back on purpose: baton rollback --env {environment} --to {candidate.Version}. Else deploy something newer.");
        }

        if (Unproven(candidate, live, lineage, environment) is { } unproven && !(newer < 0 && lineage == Lineage.Behind))
        {
            yield return unproven;
        }
    }

    private static bool IsLive(Release candidate, Release live) => candidate.Version == live.Version && IsSame(candidate, live);

    /// <summary>The same files; a release without any is the same when its commit is.</summary>
    private static bool IsSame(Release candidate, Release live)
    {
        var (ours, theirs) = (Files(candidate), Files(live));
        return ours.SequenceEqual(theirs) && (ours.Count > 0 || candidate.Commit == live.Commit);
    }

    private static List<Artifact> Files(Release release) =>
        release.Artifacts.IsDefault ? [] : [.. release.Artifacts.OrderBy(a => a.Name, StringComparer.Ordinal)];

    private static Diagnostic? Unproven(Release candidate, Release live, Lineage lineage, string environment) => lineage switch
    {
        Lineage.Diverged => SuccessionDiagnostics.Diverged.Report(
            $"{Describe(candidate)} does not descend from {Describe(live)}, which is live in '{environment}': what is live would be lost.",
            $"Merge {Short(live.Commit)} and release the merge."),
        Lineage.Unknown => SuccessionDiagnostics.UnknownCommit.Report(
            $"The live commit {Short(live.Commit)} is not in this repository.", "Fetch it: git fetch --all --tags."),
        Lineage.Shallow => SuccessionDiagnostics.Shallow.Report(
            "This is a shallow clone, and the part that is here does not show that the candidate descends from what is live.", "Run git fetch --unshallow."),
        Lineage.Behind => SuccessionDiagnostics.Behind.Report(
            $"{Describe(candidate)} is an ancestor of {Describe(live)}, which is live in '{environment}': what is live would lose its newest commits.",
            $"Release {Short(live.Commit)} or something after it."),
        Lineage.Unrecorded => SuccessionDiagnostics.Unrecorded.Report(
            $"The record of {Describe(candidate)} does not list {Describe(live)}, which is live in '{environment}', among the commits and releases that it descends from.",
            "Deploy from a clone with its history, or a release between the two first."),
        Lineage.NoHistory => SuccessionDiagnostics.NoHistory.Report(
            $"Without a commit nobody can tell whether {candidate.Version} descends from {live.Version}.", "Release from a clone with its history."),
        _ => null,
    };

    private static string Describe(Release release) => release.Commit.Length == 0 ? release.Version : $"{release.Version} ({Short(release.Commit)})";

    private static string Short(string commit) => commit[..Math.Min(12, commit.Length)];
}
