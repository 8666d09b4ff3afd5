using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>Where a path of the walk ended: at a version tag, or at a root without one.</summary>
/// <param name="Commit">The commit that it ended at.</param>
/// <param name="Tag">The tag; null for a root.</param>
/// <param name="Version">The tag's version, or 0.0.0 with the default identifiers.</param>
/// <param name="Visit">The number of the visit.</param>
internal sealed record HeightCandidate(string Commit, string? Tag, SemanticVersion Version, int Visit);
