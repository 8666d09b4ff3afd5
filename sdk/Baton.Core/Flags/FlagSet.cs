using System.Collections.Immutable;

namespace Baton.Core.Flags;

/// <summary>The flags of one source.</summary>
/// <param name="File">Where they come from.</param>
/// <param name="Flags">By key; Microsoft.FeatureManagement compares names without case.</param>
public sealed record FlagSet(string File, ImmutableSortedDictionary<string, Flag> Flags);
