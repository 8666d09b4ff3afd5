using Baton.Core.Releases;

namespace Baton.Core.Flags;

/// <summary>An environment as a report about flags sees it.</summary>
/// <param name="Environment">Its name.</param>
/// <param name="Flags">Its flags; null when it names no source, or the source cannot be asked.</param>
/// <param name="Live">The release of the unit that is live there; null for none.</param>
public sealed record FlagPlace(string Environment, FlagSet? Flags, Release? Live);
