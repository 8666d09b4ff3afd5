namespace Baton.Core.Commits;

/// <summary>A commit and what it does to the next version.</summary>
/// <param name="Commit">Full lower-case hex.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Why">The rule, in a few words: <c>feat</c>, <c>BREAKING CHANGE</c>, <c>reverted by 1a2b3c4</c>.</param>
public sealed record CountedCommit(string Commit, string Subject, CommitEffect Effect, string Why)
{
    /// <summary>Its message does not tell its effect: it has no type, or one that no rule knows.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>It was reverted before it was released, or does nothing but revert such commits.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>A line of its message that looks like a breaking change and is not one: <see cref="BreakingLookalike"/>. Null for none.</summary>
    public string? Lookalike { get; init; }
}
