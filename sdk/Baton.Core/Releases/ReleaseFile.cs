namespace Baton.Core.Releases;

/// <summary>A file of a packed release, as every publisher publishes it.</summary>
/// <param name="Artifact">What it has to be.</param>
/// <param name="Path">Where it is.</param>
/// <param name="IsBuildRecord">
/// It tells of one build (release.json, provenance), so that its bytes differ between two builds of the same release; one that is there already and says
/// the same of the release is as good. See <see cref="BuildRecord"/>.
/// </param>
public sealed record ReleaseFile(Artifact Artifact, string Path, bool IsBuildRecord = false);
