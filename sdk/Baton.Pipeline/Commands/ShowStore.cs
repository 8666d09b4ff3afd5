using Baton.Core.Plugins;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Store;

namespace Baton.Pipeline.Commands;

/// <summary>Lists the releases that were published to folders.</summary>
internal static class ShowStore
{
    public static Outcome<Stage> Do(Run run, Versioned stage)
    {
        var surveys = stage.Unit.Configuration.Publish.OfType<IReleaseStore>().Select(s => s.Survey(PublisherContext.Of(run, stage.Unit))).ToList();
        run.Say(surveys.SelectMany(s => s.Problems));
        StoreAnswer[] listed =
        [
            .. surveys.SelectMany(s => s.Releases)
                .Select(r => new StoreAnswer(r.Release.Name, r.Release.Version, r.Release.Commit, r.Folder, ReleaseFolder.Verify(r.Release, r.Folder, run.Cancellation)?.Message)),
        ];
        return new Answered(stage, answer => answer with { Store = [.. listed] });
    }
}
