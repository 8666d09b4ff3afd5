using System.Collections.Immutable;

namespace Baton.Core.Commits;

/// <summary>What the labels of a pull request do to the next version.</summary>
public sealed record LabelEffects
{
    /// <summary>Labels of breaking changes; compared without case.</summary>
    public ImmutableArray<string> Major { get; init; } = ["breaking", "breaking-change"];

    /// <summary>Labels of new features.</summary>
    public ImmutableArray<string> Minor { get; init; } = ["enhancement", "feature"];

    /// <summary>Labels of fixes.</summary>
    public ImmutableArray<string> Patch { get; init; } = ["bug"];

    /// <summary>Labels of changes that need no release.</summary>
    public ImmutableArray<string> None { get; init; } = [];

    /// <summary>
    /// The commit with the effect that the labels of its pull request give it: the greatest of them. A label overrides the commit's type. It never
    /// overrides a breaking change that the commit declares, and never revives a reverted commit.
    /// </summary>
    public CountedCommit Apply(CountedCommit commit, IReadOnlyCollection<string> labels)
    {
        if (commit.IsTakenBack || commit.Effect == CommitEffect.Major)
        {
            return commit;
        }

        foreach (var (known, effect) in new[] { (Major, CommitEffect.Major), (Minor, CommitEffect.Minor), (Patch, CommitEffect.Patch), (None, CommitEffect.None) })
        {
            if (labels.FirstOrDefault(l => known.Contains(l, StringComparer.OrdinalIgnoreCase)) is { } label)
            {
                return commit with { Effect = effect, Why = $"label '{label}'", IsUnknown = false };
            }
        }

        return commit;
    }
}
