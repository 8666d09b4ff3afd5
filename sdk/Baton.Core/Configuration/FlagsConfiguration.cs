using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>The feature flags of a unit.</summary>
/// <param name="Source">The Microsoft.FeatureManagement file that comes with the release, relative to the unit's folder; null for none.</param>
/// <param name="Keys">The flags that the unit uses.</param>
public sealed record FlagsConfiguration(string? Source, ImmutableArray<string> Keys)
{
    /// <summary>Methods of the unit's own that ask for a flag: IsOn, Features.IsOn, or Features.IsOn(1) where the second argument is the flag.</summary>
    public ImmutableArray<string> Methods { get; init; } = [];

    /// <summary>The symbols that code is compiled with; what #if leaves out is not looked at.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];
}
