using System.Collections.Immutable;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Store;
using Baton.Store.Shelves;

namespace Baton.Pipeline.Stores;

/// <summary>Lists the releases of the stores that a unit publishes to.</summary>
internal static class ListReleases
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned stage)
    {
        var context = PublisherContext.Of(run, stage.Unit);
        var listed = ImmutableArray.CreateBuilder<StoreAnswer>();
        foreach (var place in stage.Unit.Configuration.Publish.OfType<IStorePlace>())
        {
            var objects = place.Objects(context);
            if (!run.Has(await new ReleaseShelf(objects).ListAsync(null, run.Cancellation), out var releases, out var why))
            {
                return Outcome<Stage>.Stop(stage, why);
            }

            var survey = (place as IReleaseStore)?.Survey(context);
            run.Say(survey?.Problems ?? []);
            foreach (var release in releases)
            {
                if (survey is null)
                {
                    var (record, problem) = await RecordAsync(run, objects, release);
                    listed.Add(Answer(release, record?.Commit, $"{objects.Place}/{release.Unit}/{release.Version}", problem));
                }
                else if (survey.Releases.FirstOrDefault(r => r.Release.Name == release.Unit && r.Release.Version == release.Version) is { } stored)
                {
                    listed.Add(Answer(release, stored.Release.Commit, stored.Folder, ReleaseFolder.Verify(stored.Release, stored.Folder, run.Cancellation)?.Message));
                }
            }
        }

        return new Answered(stage, answer => answer with { Store = listed.ToImmutable() });
    }

    private static StoreAnswer Answer(ShelfRelease release, string? commit, string folder, string? problem) =>
        new(release.Unit, release.Version, commit ?? "", folder, problem) { Channels = release.Channels, Size = release.Size, Published = release.Published };

    private static async Task<(Release? Record, string? Problem)> RecordAsync(Run run, IReleaseObjects objects, ShelfRelease release)
    {
        var key = $"{release.Unit}/{release.Version}/{ReleaseFolder.RecordName}";
        var read = await objects.ReadAsync(key, run.Cancellation);
        if (!read.IsSuccess || read.Value.Bytes is not { } bytes)
        {
            return (null, read.IsSuccess ? $"'{key}' is not there." : read.Diagnostics[0].Message);
        }

        var record = RecordFile.Parse(System.Text.Encoding.UTF8.GetString(bytes), key);
        return record.IsSuccess ? (record.Value, null) : (null, record.Diagnostics[0].Message);
    }
}
