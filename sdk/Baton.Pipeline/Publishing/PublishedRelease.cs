using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
using Baton.Store;

namespace Baton.Pipeline.Publishing;

/// <summary>A release as a user gets it.</summary>
/// <param name="Release">Its record.</param>
/// <param name="Artifacts">The folder of its artifacts.</param>
/// <param name="Folder">The folder of its record.</param>
internal sealed record PublishedRelease(Release Release, string Artifacts, string Folder)
{
    /// <summary>The file of its record, where it has one.</summary>
    public string RecordFile { get; init; } = Path.Combine(Folder, ReleaseFolder.RecordName);

    /// <summary>The file of its provenance; null when there is none.</summary>
    public string? Provenance => Find($"{ReleaseProof.Stem(Release)}.intoto.jsonl");

    /// <summary>The tag that was asked for; null when a path was given.</summary>
    public string? Tag { get; init; }

    /// <summary>It was published to a place where Baton publishes nothing without evidence.</summary>
    public bool NeedsEvidence { get; init; }

    /// <summary>Its folder holds the release and nothing else: every file in it has to be known.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The source of NuGet's configuration that it was fetched from; null when it comes from elsewhere.</summary>
    public string? Feed { get; init; }

    /// <summary>There is a record, which the place where it was found did not make itself.</summary>
    public bool HasRecord { get; init; } = true;

    /// <summary>The place keeps the record itself: what a place without records is held against.</summary>
    public bool KeepsRecord { get; init; } = true;

    /// <summary>Where it is, for people, where there may be several places.</summary>
    public string Place => Feed is null ? "" : $"on {Feed}: ";

    /// <summary>A release that a publisher keeps no record of.</summary>
    /// <param name="fetched">What it has.</param>
    /// <param name="release">The same, as a record.</param>
    public static PublishedRelease Of(FetchedRelease fetched, Release release) =>
        new(release, fetched.Folder, fetched.Folder) { Tag = release.Tag, Feed = fetched.Feed, HasRecord = fetched.IsCompared, KeepsRecord = false };

    /// <summary>The record and its files, for a publisher that keeps no records.</summary>
    public RecordedRelease Recorded => new(Release, Find);

    /// <summary>A file of it: among the artifacts, beside the record, or among the evidence that a run leaves.</summary>
    public string? Find(string name) => Folders.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);

    /// <summary>The names of the files in its folder.</summary>
    public IEnumerable<string> Names() => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Where(name => !name.StartsWith('.')) : [];

    private IEnumerable<string> Folders => new[] { Artifacts, Folder, Path.Combine(Folder, "evidence") }.Distinct();
}
