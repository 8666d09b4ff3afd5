using System.Collections.Immutable;
using Baton.Core.Commits;
using Baton.Core.Diagnostics;

namespace Baton.Core.Versioning;

/// <summary>Warns about commits that look like breaking changes and do not count as ones.</summary>
public static class LookalikeWarnings
{
    /// <summary>A team that writes them this way does so in many commits: the newest ones are enough.</summary>
    private const int Most = 10;

    /// <summary>A warning for each of the newest. A merge that repeats the first line of a commit that counts is not warned about.</summary>
    /// <param name="newestFirst">The commits that decide a version.</param>
    public static ImmutableArray<Diagnostic> Of(IReadOnlyCollection<CountedCommit> newestFirst)
    {
        var breaking = newestFirst.Where(c => c.Effect == CommitEffect.Major).Select(c => c.Subject).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. newestFirst.Where(c => c is { Lookalike: { } line, Effect: not CommitEffect.Major } && !breaking.Contains(line)).Take(Most).Select(Warning),
        ];
    }

    private static Diagnostic Warning(CountedCommit commit) => VersioningDiagnostics.Lookalike.Report(
        $"The commit {commit.Commit[..7]} says '{ShownText.Of(commit.Lookalike!)}', which Conventional Commits does not read as a breaking change: "
        + $"it counts as {commit.Effect.ToString().ToLowerInvariant()} ({commit.Why}).",
        "If it breaks something, reword it before it is pushed: 'BREAKING CHANGE: …' on a line of its own outside of code, "
        + "or '!' right before the colon of the first line. After that, cut the version: --bump major.");
}
