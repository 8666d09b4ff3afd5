namespace Baton.Core.Versioning;

/// <summary>A commit, and what it does to the version.</summary>
/// <param name="Commit">Full lower-case hex.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Why">What it does: <see cref="Counts"/>, <see cref="LeavesAlone"/>, or its effect by Conventional Commits.</param>
public sealed record ExplainedCommit(string Commit, string Subject, string Why)
{
    /// <summary>It counts.</summary>
    public const string Counts = "counts";

    /// <summary>It touches no file of the unit.</summary>
    public const string LeavesAlone = "leaves the unit alone";
}
