using System.Collections.Immutable;

namespace Baton.Core.Commits;

/// <summary>What the commits since a release do to the next one: Conventional Commits 1.0, rules 1 to 3, and reverts.</summary>
public static class CommitEffects
{
    /// <summary>
    /// The effect of each commit. A commit that a later one takes back has none, and neither has the one that takes it back; when that
    /// one is itself taken back, the first counts again. Taking back something older than these commits is a fix.
    /// </summary>
    /// <param name="newestFirst">The commits since the release, newest first.</param>
    public static ImmutableArray<CountedCommit> Of(IReadOnlyList<UnitCommit> newestFirst)
    {
        var takenBack = new Dictionary<string, string>(StringComparer.Ordinal);
        var counted = ImmutableArray.CreateBuilder<CountedCommit>();
        foreach (var commit in newestFirst)
        {
            var parsed = ConventionalCommit.Parse(commit.Message);
            var subject = commit.Message.Split('\n')[0].Trim();
            if (takenBack.TryGetValue(commit.Id, out var by))
            {
                counted.Add(new CountedCommit(commit.Id, subject, CommitEffect.None, $"reverted by {by[..7]}"));
                continue;
            }

            var here = parsed.Reverts.Select(r => newestFirst.FirstOrDefault(c => c.Id.StartsWith(r, StringComparison.Ordinal))).ToList();
            foreach (var reverted in here.OfType<UnitCommit>())
            {
                takenBack.TryAdd(reverted.Id, commit.Id);
            }

            counted.Add(here.Count > 0 && here.All(c => c is not null)
                ? new CountedCommit(commit.Id, subject, CommitEffect.None, "reverts a commit that was not released")
                : Of(commit.Id, subject, parsed));
        }

        return counted.ToImmutable();
    }

    private static CountedCommit Of(string id, string subject, ConventionalCommit commit) => commit switch
    {
        { Breaking: not null } => new(id, subject, CommitEffect.Major, "breaking"),
        { Type: "feat" } => new(id, subject, CommitEffect.Minor, "feat"),
        { Type: "fix" or "perf" or "revert" } => new(id, subject, CommitEffect.Patch, commit.Type),
        { Reverts.Length: > 0 } => new(id, subject, CommitEffect.Patch, "revert"),
        { Type: { } type } => new(id, subject, CommitEffect.None, type),
        _ => new(id, subject, CommitEffect.None, "no type"),
    };
}
