using Baton.Core.Releases;

namespace Baton.Core.Plugins;

/// <summary>What a publisher is to publish.</summary>
/// <param name="Release">The release.</param>
/// <param name="Files">All its files: artifacts, release.json, notes, checksums, bill of materials and provenance.</param>
/// <param name="Id">The first segments of the operations' ids, such as <c>publish/folder-2</c>.</param>
public sealed record PublishRequest(Release Release, IReadOnlyList<ReleaseFile> Files, string Id)
{
    /// <summary>The annotated tag as this machine has or makes it; null when there is none.</summary>
    public TagText? Tag { get; init; }
}
