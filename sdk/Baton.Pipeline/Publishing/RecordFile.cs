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
            var read = Parse(File.ReadAllText(file), file);
            var folder = Path.GetDirectoryName(file)!;
            var below = Path.Combine(folder, "packages");
            return read.IsSuccess ? new RecordFile(read.Value, Directory.Exists(below) ? below : folder) : read.Reasons;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return NoRecord(file, exception);
        }
    }

    /// <summary>Reads the text of a record.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Where it is from, for messages.</param>
    public static Result<Release> Parse(string text, string file)
    {
        try
        {
            if (ReleaseJson.Newer(text, $"'{file}'") is { } newer)
            {
                return newer;
            }

            // Before anybody makes a path of a name: it may be the record of a stranger.
            var release = ReleaseJson.Read(text);
            return ReleaseFolder.BadNames(release) is { } bad ? bad : release;
        }
        catch (JsonException exception)
        {
            return NoRecord(file, exception);
        }
    }

    private static Diagnostic NoRecord(string file, Exception exception) =>
        RunDiagnostics.NoRelease.Report($"'{file}' is no release record: {exception.Message}", "Run 'baton release' first, or name a release.json with --release FILE.");
}
