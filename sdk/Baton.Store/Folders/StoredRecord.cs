using System.Security.Cryptography;
using System.Text.Json;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;

namespace Baton.Store.Folders;

/// <summary>Reads what a store holds, and doubts it.</summary>
internal static class StoredRecord
{
    /// <summary>The release in a folder that should hold one.</summary>
    public static Result<StoredRelease> Read(string folder)
    {
        var path = Path.Combine(folder, ReleaseFolder.RecordName);
        try
        {
            var text = File.ReadAllText(path);
            if (ReleaseJson.Newer(text, $"'{path}'") is { } newer)
            {
                return newer;
            }

            var release = ReleaseJson.Read(text);
            return release.Version == Path.GetFileName(folder) && release.Name == Path.GetFileName(Path.GetDirectoryName(folder)) && StoreNames.AreSafe(release)
                ? new StoredRelease(release, folder)
                : Damaged(path, $"is the record of '{release.Name} {release.Version}'");
        }
        catch (JsonException exception)
        {
            return Damaged(path, $"is no release record: {exception.Message.TrimEnd('.')}");
        }
        catch (FileNotFoundException)
        {
            return Damaged(path, "is not there");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StoreDiagnostics.CannotRead.Report(
                $"'{path}' cannot be read: {exception.Message}", "Give yourself the right to read it, and run it again.");
        }
    }

    private static Diagnostic Damaged(string path, string how) =>
        StoreDiagnostics.Damaged.Report($"'{path}' {how}.", "Restore its folder from a copy, or release a new version.");
}
