using System.Collections.Immutable;

namespace Baton.Store.Shelves;

/// <summary>A whole release in a store.</summary>
/// <param name="Unit">The release unit.</param>
/// <param name="Version">Its version.</param>
/// <param name="Size">The bytes of all its files.</param>
/// <param name="Published">When its record was written, UTC.</param>
/// <param name="Channels">The channels whose newest release it is, sorted.</param>
public sealed record ShelfRelease(string Unit, string Version, long Size, DateTimeOffset Published, ImmutableArray<string> Channels);
