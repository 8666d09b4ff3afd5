using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using NuGet.Versioning;

namespace Baton.Store;

/// <summary>
/// A folder of releases: <c>UNIT/VERSION/</c> with the artifacts, release.json, and the notes, checksums, bill of materials and provenance. A release is put together
/// beside its place and moved there in one step, so that nobody ever reads half of one.
/// </summary>
/// <param name="root">The folder, absolute.</param>
/// <param name="time">The clock, for waiting until another run has ended; null for the system's.</param>
/// <param name="patience">How long to wait for another run that writes to the same unit; null for a minute.</param>
public sealed class FolderStore(string root, TimeProvider? time = null, TimeSpan? patience = null)
{
    /// <summary>The file name of the release record.</summary>
    public const string RecordName = "release.json";

    /// <summary>Where it is.</summary>
    public string Root { get; } = root;

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
            new FileLock(Path.Combine(Root, release.Name, ".lock"), time ?? TimeProvider.System, patience ?? TimeSpan.FromMinutes(1)));
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
        return read.IsSuccess && Verify(read.Value.Release, read.Value.Folder) is { } damaged ? damaged : read;
    }

    /// <summary>Hashes the artifacts of a release again.</summary>
    /// <returns>Null when every one is what its record says.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Diagnostic? Verify(Release release, string folder, CancellationToken cancellationToken = default)
    {
        if (BadNames(release) is { } bad)
        {
            return bad;
        }

        foreach (var artifact in release.Artifacts)
        {
            var path = Path.Combine(folder, artifact.Name);
            try
            {
                var found = FileHash.Sha256(path, cancellationToken) ?? "is not there";
                if (found != artifact.Sha256)
                {
                    return StoreDiagnostics.Damaged.Report(
                        $"'{path}' should have sha256 {artifact.Sha256}; found: {found}.", "Restore it from a copy, or release a new version.");
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return StoreDiagnostics.CannotRead.Report(
                    $"'{path}' cannot be read: {exception.Message}", "Give yourself the right to read it, and run it again.");
            }
        }

        return null;
    }

    /// <summary>Why the names in a record that came from elsewhere must not become paths; null when they may.</summary>
    public static Diagnostic? BadNames(Release release) => StoreNames.AreSafe(release) ? null : StoreDiagnostics.Damaged.Report(
        $"The record of {release.Name} {release.Version} names a file outside of its folder.", "Do not use it; find out who wrote it.");

    private Result<StoredRelease> Read(string unit, string version) =>
        StoreNames.IsSafe(unit) && StoreNames.IsSafe(version) && Directory.Exists(FolderOf(unit, version))
            ? StoredRecord.Read(FolderOf(unit, version))
            : StoreDiagnostics.NotFound.Report(
                $"'{Root}' has no {unit} {version}.", "Look at what is there with 'baton store', or release that version first.");

    private string FolderOf(string unit, string version) => Path.Combine(Root, unit, version);
}
