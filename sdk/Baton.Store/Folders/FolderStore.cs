using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Store.Shelves;
using NuGet.Versioning;

namespace Baton.Store.Folders;

/// <summary>
/// A folder of releases: <c>UNIT/VERSION/</c> with the artifacts, release.json, and the notes, checksums, bill of materials and provenance. A release is put together
/// beside its place and moved there in one step, so that nobody ever reads half of one.
/// </summary>
/// <param name="root">The folder, absolute.</param>
/// <param name="time">The clock, for waiting until another run has ended; null for the system's.</param>
/// <param name="patience">How long to wait for another run that writes to the same unit; null for a minute.</param>
public sealed class FolderStore(string root, TimeProvider? time = null, TimeSpan? patience = null)
{
    /// <summary>Where it is.</summary>
    public string Root { get; } = root;

    /// <summary>The folder as a store of any kind.</summary>
    internal IReleaseObjects Objects => new FolderObjects(Root, LockOf);

    /// <summary>The operations that publish a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="files">All its files, the record among them.</param>
    /// <param name="id">What their ids begin with, such as <c>publish/folder</c>.</param>
    /// <exception cref="ArgumentException">The release or one of its artifacts has a name that is none.</exception>
    public IEnumerable<IOperation> Publish(Release release, IReadOnlyList<ReleaseFile> files, string id)
    {
        if (!StoreNames.AreSafe(release) || files.Any(f => !StoreNames.IsSafe(f.Artifact.Name)))
        {
            throw new ArgumentException($"'{release.Name} {release.Version}' or one of its artifacts cannot be the name of a file.", nameof(release));
        }

        var publication = new Publication(
            release,
            [.. files.Select(f => new StoredFile(f))],
            FolderOf(release.Name, release.Version),
            LockOf(release.Name),
            new ReleaseShelf(Objects));
        return
        [
            .. publication.Files.Select(f => new FileOperation($"{id}/{f.Name}", f, publication)),
            new CompleteOperation($"{id}/complete", publication),
        ];
    }

    /// <summary>Every whole release that can be read, sorted by unit and version. <see cref="Survey"/> also tells what cannot be read.</summary>
    public IReadOnlyList<StoredRelease> List() => Survey().Releases;

    /// <summary>Everything that is in the folder. Hashes nothing.</summary>
    public StoreSurvey Survey()
    {
        try
        {
            var found = !Directory.Exists(Root) ? [] : Directory.EnumerateDirectories(Root).SelectMany(Directory.EnumerateDirectories)
                .Where(folder => !Path.GetFileName(folder).StartsWith('.'))
                .Select(StoredRecord.Read).ToList();
            return new StoreSurvey(
                [
                    .. found.Select(r => r.Value).OfType<StoredRelease>().OrderBy(r => r.Release.Name, StringComparer.Ordinal)
                        .ThenBy(r => SemanticVersion.Parse(r.Release.Version)),
                ],
                [.. found.SelectMany(r => r.Diagnostics)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new StoreSurvey([], [StoreDiagnostics.CannotRead.Report(
                $"'{Root}' cannot be read: {exception.Message}", "Give yourself the right to read it, and run it again.")]);
        }
    }

    /// <summary>One release; null when it is not there or cannot be read. <see cref="Open"/> tells why.</summary>
    public StoredRelease? Find(string unit, string version) => Read(unit, version).Value;

    /// <summary>One release, with its artifacts hashed again.</summary>
    public Result<StoredRelease> Open(string unit, string version)
    {
        var read = Read(unit, version);
        return read.IsSuccess && ReleaseFolder.Verify(read.Value.Release, read.Value.Folder) is { } damaged ? damaged : read;
    }

    /// <summary>Whether it has a release, readable or not.</summary>
    internal bool Has(string unit, string version) => StoreNames.IsSafe(unit) && StoreNames.IsSafe(version) && Directory.Exists(FolderOf(unit, version));

    /// <summary>The record of one release; its artifacts are not hashed again.</summary>
    internal Result<StoredRelease> Read(string unit, string version) =>
        Has(unit, version)
            ? StoredRecord.Read(FolderOf(unit, version))
            : StoreDiagnostics.NotFound.Report(
                $"'{Root}' has no {unit} {version}.", "Look at what is there with 'baton store', or release that version first.");

    private FileLock LockOf(string unit) => new(Path.Combine(Root, unit, ".lock"), time ?? TimeProvider.System, patience ?? TimeSpan.FromMinutes(1));

    private string FolderOf(string unit, string version) => Path.Combine(Root, unit, version);
}
