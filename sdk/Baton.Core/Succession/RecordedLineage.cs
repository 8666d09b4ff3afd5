using Baton.Core.Releases;

namespace Baton.Core.Succession;

/// <summary>How two releases are related, by their records alone.</summary>
public static class RecordedLineage
{
    /// <summary>Relates them. What the records do not tell is <see cref="Lineage.Unrecorded"/>, never a descent.</summary>
    /// <param name="live">What is live.</param>
    /// <param name="candidate">What wants to go live.</param>
    public static Lineage Of(Release live, Release candidate)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(candidate);
        return live.Commit.Length == 0 || candidate.Commit.Length == 0 ? Lineage.NoHistory
            : live.Commit == candidate.Commit ? Lineage.Same
            : candidate.Ancestry?.Has(live.Commit) == true ? Lineage.Descends
            : live.Ancestry?.Has(candidate.Commit) == true ? Lineage.Behind
            : candidate.Ancestry is { Complete: true } ? Lineage.Diverged
            : Lineage.Unrecorded;
    }

    /// <summary>What git says where it knows, and else what the records say.</summary>
    /// <param name="byGit">By the repository; <see cref="Lineage.NoHistory"/> without one.</param>
    /// <param name="byRecord">By the records.</param>
    public static Lineage Combine(Lineage byGit, Lineage byRecord) => byGit switch
    {
        Lineage.Same or Lineage.Descends or Lineage.Behind or Lineage.Diverged => byGit,
        Lineage.NoHistory => byRecord,
        _ => byRecord is Lineage.Unrecorded or Lineage.NoHistory ? byGit : byRecord,
    };
}
