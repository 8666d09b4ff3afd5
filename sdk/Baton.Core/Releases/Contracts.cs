using System.Collections.Immutable;

namespace Baton.Core.Releases;

/// <summary>What a release offers to others and needs from them.</summary>
/// <param name="Provides">Such as <c>orders-api@2</c>, sorted.</param>
/// <param name="Requires">Such as <c>users-api&gt;=1.4</c>, sorted.</param>
public sealed record Contracts(ImmutableArray<string> Provides, ImmutableArray<string> Requires);
