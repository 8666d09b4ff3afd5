using System.Text.Json;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Store;

namespace Baton.Pipeline.Publishing;

/// <summary>
/// The record of the same release, where a run before has begun to publish it. What it says of pull requests stays said: titles and labels may
/// have changed since, and a release that is run again is the same release.
/// </summary>
internal static class StartedRelease
{
    public static async Task<Result<Contribution>> FindAsync(Run run, Versioned stage, Release release)
    {
        using var scratch = new ScratchFolder();
        foreach (var (publisher, id) in PublishingPlan.Named("started", stage.Unit).Where(p => p.Publisher.KeepsRecords))
        {
            var request = new FetchRequest(release.Tag, scratch.Make(id)) { Only = name => name == ReleaseFolder.RecordName };
            if (!run.Has(await publisher.FetchAsync(PublisherContext.Of(run, stage.Unit), request, run.Cancellation), out var found, out var why))
            {
                return why;
            }

            if (found.Select(f => Read(f.Folder)).OfType<Release>().FirstOrDefault(r => IsSame(r, release)) is { } record)
            {
                return new Contribution(record);
            }
        }

        return new Contribution(null);
    }

    /// <summary>A file that cannot be read is as good as none: publishing looks at it again.</summary>
    private static Release? Read(string folder)
    {
        var file = Path.Combine(folder, ReleaseFolder.RecordName);
        try
        {
            return File.Exists(file) ? ReleaseJson.Read(File.ReadAllText(file)) : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsSame(Release record, Release release) =>
        record.Name == release.Name && record.Version == release.Version && record.Commit == release.Commit && record.Previous == release.Previous;

    /// <summary>What was found.</summary>
    /// <param name="Record">Null when no run has begun.</param>
    internal sealed record Contribution(Release? Record);
}
