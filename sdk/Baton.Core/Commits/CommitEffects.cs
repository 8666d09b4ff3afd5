using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Baton.Core.Commits;

/// <summary>What the commits since a release do to the next one: Conventional Commits 1.0, rules 1 to 3, and reverts.</summary>
public static class CommitEffects
{
    /// <summary>Types of changes that users of a release do not see.</summary>
    private static readonly FrozenSet<string> Quiet = FrozenSet.ToFrozenSet(["docs", "doc", "style", "refactor", "test", "tests", "build", "ci", "chore"], StringComparer.Ordinal);

    /// <summary>
    /// The effect of each commit. A commit that a later one takes back has none, and neither has the one that takes it back; when that
    /// one is itself taken back, the first counts again. Taking back something older than these commits is a fix.
    /// </summary>
    /// <param name="newestFirst">The commits since the release, newest first.</param>
    public static ImmutableArray<CountedCommit> Of(IReadOnlyList<UnitCommit> newestFirst)
    {
        var reverts = Reverts.Among(newestFirst);
        var counted = ImmutableArray.CreateBuilder<CountedCommit>();
        foreach (var commit in newestFirst)
        {
            var subject = commit.Message.Split('\n')[0].Trim();
            counted.Add(
                reverts.By(commit.Id) is { } by ? new CountedCommit(commit.Id, subject, CommitEffect.None, $"reverted by {by[..7]}") { IsTakenBack = true }
                : reverts.IsSpent(commit.Id) ? new CountedCommit(commit.Id, subject, CommitEffect.None, "reverts a commit that was not released") { IsTakenBack = true }
                : Of(commit, subject, ConventionalCommit.Parse(commit.Message)));
        }

        return counted.ToImmutable();
    }

    private static CountedCommit Of(UnitCommit commit, string subject, ConventionalCommit parsed)
    {
        var counted = Of(commit.Id, subject, parsed);
        return counted.Effect == CommitEffect.Major ? counted : counted with { Lookalike = BreakingLookalike.In(commit.Message) };
    }

    private static CountedCommit Of(string id, string subject, ConventionalCommit commit) => commit switch
    {
        { Breaking: not null } => new(id, subject, CommitEffect.Major, "breaking"),
        { Type: "feat" } => new(id, subject, CommitEffect.Minor, "feat"),
        { Type: "fix" or "perf" or "revert" or "security" or "sec" or "deprecate" or "remove" } => new(id, subject, CommitEffect.Patch, commit.Type),
        { Reverts.Length: > 0 } or { RevertedPulls.Length: > 0 } => new(id, subject, CommitEffect.Patch, "revert"),
        { Type: { } type } => new(id, subject, CommitEffect.None, type) { IsUnknown = !Quiet.Contains(type) },
        _ => new(id, subject, CommitEffect.None, "no type") { IsUnknown = true },
    };
}
