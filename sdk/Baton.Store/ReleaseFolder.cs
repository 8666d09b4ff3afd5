using Baton.Core.Diagnostics;
using Baton.Core.Releases;

namespace Baton.Store;

/// <summary>A folder with the files of one release, whoever wrote it.</summary>
public static class ReleaseFolder
{
    /// <summary>The file name of the release record.</summary>
    public const string RecordName = "release.json";

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
}
