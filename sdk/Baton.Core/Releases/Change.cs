namespace Baton.Core.Releases;

/// <summary>One commit of a release.</summary>
/// <param name="Commit">Full lower-case hex.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Author">The author's name.</param>
/// <param name="Type">The Conventional Commits type in lower case (<c>feat</c>, <c>fix</c>); null when the subject has none.</param>
/// <param name="Scope">The Conventional Commits scope; null when it has none.</param>
/// <param name="Breaking">Marked by <c>!</c> or a BREAKING CHANGE footer.</param>
public sealed record Change(string Commit, string Subject, string Author, string? Type = null, string? Scope = null, bool Breaking = false);
