using System.Collections.Immutable;

namespace Baton.Pipeline.Answers;

/// <summary>A release at its place in an order.</summary>
/// <param name="Unit">The release unit.</param>
/// <param name="Version">Its version.</param>
/// <param name="Why">Why it comes after others, such as <c>requires users-api@2, which users provides</c>; empty where it could go at once.</param>
public sealed record OrderedAnswer(string Unit, string Version, ImmutableArray<string> Why);
