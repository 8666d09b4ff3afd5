using System.Collections.Immutable;

namespace Baton.Core.Releases;

/// <summary>A feature flag that a release knows.</summary>
/// <param name="Key">The flag's id.</param>
/// <param name="Owner">Who answers for it; null when not said.</param>
/// <param name="Expiry">The day it should be gone; null when not said.</param>
/// <param name="References">Where the code asks for it: <c>file:line</c>, sorted.</param>
public sealed record FlagFact(string Key, string? Owner = null, DateOnly? Expiry = null, ImmutableArray<string> References = default)
{
    /// <summary>Where the code asks for it: <c>file:line</c>, sorted.</summary>
    public ImmutableArray<string> References { get; init; } = References.IsDefault ? [] : References;
}
