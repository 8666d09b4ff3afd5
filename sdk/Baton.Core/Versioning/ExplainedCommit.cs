namespace Baton.Core.Versioning;

/// <summary>A commit, and what it does to the version.</summary>
/// <param name="Commit">Full lower-case hex.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Why">What it does: <c>counts</c>, <c>leaves the unit alone</c>, or its effect by Conventional Commits.</param>
public sealed record ExplainedCommit(string Commit, string Subject, string Why);
