namespace Baton.Core.Versioning;

/// <summary>A tag, and what became of it.</summary>
/// <param name="Tag">Its name; empty for the root of a history without one.</param>
/// <param name="Commit">The commit that it marks.</param>
/// <param name="Why">What became of it, in a few words: <c>highest version</c>, <c>not SemVer 2</c>.</param>
public sealed record ExplainedTag(string Tag, string Commit, string Why);
