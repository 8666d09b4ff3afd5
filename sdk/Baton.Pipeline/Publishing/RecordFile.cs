using System.Text.Json;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Pipeline.Running;
using Baton.Store;

namespace Baton.Pipeline.Publishing;

/// <summary>A release record on this machine, with the folder of its artifacts.</summary>
/// <param name="Release">The record.</param>
/// <param name="Artifacts">The folder: beside the record, or <c>packages</c> below.</param>
internal sealed record RecordFile(Release Release, string Artifacts)
{
    /// <summary>Reads it.</summary>
    public static Result<RecordFile> Read(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            if (ReleaseJson.Newer(text, $"'{file}'") is { } newer)
            {
                return newer;
            }

            var release = ReleaseJson.Read(text);

            // Before anybody makes a path of a name: it may be the record of a stranger.
            if (ReleaseFolder.BadNames(release) is { } bad)
            {
                return bad;
            }

            var folder = Path.GetDirectoryName(file)!;
            var below = Path.Combine(folder, "packages");
            return new RecordFile(release, Directory.Exists(below) ? below : folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return RunDiagnostics.NoRelease.Report($"'{file}' is no release record: {exception.Message}", "Run 'baton release' first, or name a release.json with --release FILE.");
        }
    }
}
