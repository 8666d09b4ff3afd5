using Baton.Core.Releases;

namespace Baton.Cake.Work;

/// <summary>A release as somebody got it.</summary>
/// <param name="Release">Its record.</param>
/// <param name="Artifacts">The folder of its artifacts.</param>
/// <param name="Folder">The folder of its record.</param>
/// <param name="IsPublished">It was published, so that its checksums are part of it.</param>
internal sealed record PublishedRelease(Release Release, string Artifacts, string Folder, bool IsPublished)
{
    /// <summary>A file of it: among the artifacts, beside the record, or among the evidence that a run leaves.</summary>
    public string? Find(string name) => Folders.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);

    /// <summary>The files whose names end so.</summary>
    public IEnumerable<string> All(string ending) =>
        Folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*" + ending)).DistinctBy(Path.GetFileName).Order(StringComparer.Ordinal);

    private IEnumerable<string> Folders => new[] { Artifacts, Folder, Path.Combine(Folder, "evidence") }.Distinct();
}
