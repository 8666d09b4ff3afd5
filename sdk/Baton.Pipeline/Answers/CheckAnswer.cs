namespace Baton.Pipeline.Answers;

/// <summary>One thing that a release needs, and whether it is there.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Status"><c>ok</c>, <c>warning</c>, <c>failed</c> or <c>not-asked</c>.</param>
/// <param name="Evidence">What was seen, or why nobody was asked.</param>
/// <param name="Code">The code of its diagnostic; null when it has none.</param>
public sealed record CheckAnswer(string Name, string Status, string Evidence, string? Code);
