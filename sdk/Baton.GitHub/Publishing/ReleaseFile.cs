using Baton.Core.Releases;

namespace Baton.GitHub.Publishing;

/// <summary>A file to publish.</summary>
/// <param name="Artifact">What it has to be.</param>
/// <param name="Path">Where it is.</param>
/// <param name="IsBuildRecord">
/// It tells of one build (release.json), so that its bytes may differ between two builds of the same release; the one that is there already is as good.
/// </param>
public sealed record ReleaseFile(Artifact Artifact, string Path, bool IsBuildRecord = false);
