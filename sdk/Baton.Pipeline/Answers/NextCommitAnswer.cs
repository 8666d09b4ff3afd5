namespace Baton.Pipeline.Answers;

/// <summary>A commit of the next release.</summary>
/// <param name="Commit">Full hex.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Effect"><c>major</c>, <c>minor</c>, <c>patch</c>, <c>none</c>, or <c>unknown</c> where its message does not tell.</param>
/// <param name="Why">The rule: a type, a label, <c>merge</c>.</param>
public sealed record NextCommitAnswer(string Commit, string Subject, string Effect, string Why);
