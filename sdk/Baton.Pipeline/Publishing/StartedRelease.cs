using System.Text.Json;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.GitHub.Downloads;
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
        var unit = stage.Unit;
        foreach (var publisher in unit.Configuration.Publish)
        {
            if (publisher.Folder is { } folder && new FolderStore(unit.Absolute(folder)).Find(release.Name, release.Version)?.Release is { } stored && IsSame(stored, release))
            {
                return new Contribution(stored);
            }

            if (publisher.GitHub is { } github)
            {
                var read = await FromGitHubAsync(run, stage, release, github);
                if (!read.IsSuccess || (read.Value.Record is { } record && IsSame(record, release)))
                {
                    return read;
                }
            }
        }

        return new Contribution(null);
    }

    private static async Task<Result<Contribution>> FromGitHubAsync(Run run, Versioned stage, Release release, GitHubConfiguration github)
    {
        var target = GitHubTargets.Of(run, stage, github);
        if (!target.IsSuccess)
        {
            return target.Reasons;
        }

        var scratch = Directory.CreateTempSubdirectory("baton-").FullName;
        try
        {
            var found = await ReleaseDownload.RunAsync(release.Tag, target.Value, scratch, run.Cancellation, FolderStore.RecordName);
            var file = Path.Combine(scratch, FolderStore.RecordName);
            return !found.IsSuccess ? found.Reasons
                : new Contribution(File.Exists(file) ? ReleaseJson.Read(await File.ReadAllTextAsync(file, run.Cancellation)) : null);
        }
        catch (JsonException)
        {
            // Half of one, or somebody else's: as good as none. Publishing looks at it with its own eyes.
            return new Contribution(null);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static bool IsSame(Release record, Release release) =>
        record.Name == release.Name && record.Version == release.Version && record.Commit == release.Commit && record.Previous == release.Previous;

    /// <summary>What was found.</summary>
    /// <param name="Record">Null when nobody has begun.</param>
    internal sealed record Contribution(Release? Record);
}
