using System.Collections.Immutable;

namespace Baton.Pipeline.Answers;

/// <summary>The verdict of a gate.</summary>
/// <param name="Gate">The gate's name, as <c>--override</c> takes it.</param>
/// <param name="Verdict"><c>go</c>, <c>skip</c> or <c>hold</c>.</param>
/// <param name="Reasons">Why it was skipped or held, with the way out.</param>
/// <param name="Evidence">The facts it was decided on.</param>
/// <param name="OverriddenBecause">The reason given for passing it all the same; null when it was not overridden.</param>
public sealed record GateAnswer(
    string Gate,
    string Verdict,
    ImmutableArray<string> Reasons,
    ImmutableArray<KeyValuePair<string, string>> Evidence,
    string? OverriddenBecause);
