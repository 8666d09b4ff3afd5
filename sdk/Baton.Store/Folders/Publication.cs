using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Store.Shelves;

namespace Baton.Store.Folders;

/// <summary>A release on its way into a folder of releases.</summary>
/// <param name="Release">The release.</param>
/// <param name="Files">All its files.</param>
/// <param name="Place">Where readers look for it.</param>
/// <param name="Lock">Held by whoever changes anything about the unit's releases.</param>
/// <param name="Shelf">The store, for its channels.</param>
internal sealed record Publication(Release Release, ImmutableArray<StoredFile> Files, string Place, FileLock Lock, ReleaseShelf Shelf)
{
    /// <summary>Where it is put together: beside its place, so that one rename makes it whole and visible.</summary>
    public string Partial { get; } = Path.Combine(Path.GetDirectoryName(Place)!, $".{Path.GetFileName(Place)}.partial");

    /// <summary>Whether a reader finds it.</summary>
    public bool IsPublished => Directory.Exists(Place);

    /// <summary>Does something to the store while nobody else does, and makes a coded error of what stands in the way.</summary>
    public async Task<Diagnostic?> WriteAsync(string what, Func<Task<Diagnostic?>> write, CancellationToken cancellationToken)
    {
        try
        {
            using var held = await Lock.AcquireAsync(cancellationToken);
            return held is null
                ? StoreDiagnostics.Busy.Report(
                    $"{Release.Name} {Release.Version}: another run holds '{Lock.Path}' and does not let go.", "Wait until it has ended, and run it again.")
                : await write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StoreDiagnostics.CannotWrite.Report(
                $"{what} cannot be written to '{Partial}': {exception.Message}",
                "Free some space or make the folder writable, and run it again; what is there already stays.");
        }
    }
}
