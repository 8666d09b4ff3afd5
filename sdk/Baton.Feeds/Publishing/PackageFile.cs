using Baton.Core.Releases;

namespace Baton.Feeds.Publishing;

/// <summary>A package of a release on this machine.</summary>
/// <param name="Artifact">What it has to be.</param>
/// <param name="Path">Where it is.</param>
public sealed record PackageFile(Artifact Artifact, string Path);
