using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>The feature flags of a unit.</summary>
/// <param name="Source">The Microsoft.FeatureManagement file that comes with the release, relative to the unit's folder; null for none.</param>
/// <param name="Keys">The flags that the unit uses.</param>
public sealed record FlagsConfiguration(string? Source, ImmutableArray<string> Keys);
