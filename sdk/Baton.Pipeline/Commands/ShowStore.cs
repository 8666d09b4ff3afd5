using Baton.Core.Diagnostics;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Store;

namespace Baton.Pipeline.Commands;

/// <summary>Lists the releases that were published to folders.</summary>
internal static class ShowStore
{
    public static Outcome<Stage> Do(Run run, Versioned stage)
    {
        var surveys = stage.Unit.Configuration.Publish.Select(p => p.Folder).OfType<string>().Select(f => new FolderStore(stage.Unit.Absolute(f)).Survey()).ToList();
        run.Say(surveys.SelectMany(s => s.Problems));
        StoreAnswer[] listed =
        [
            .. surveys.SelectMany(s => s.Releases)
                .Select(r => new StoreAnswer(r.Release.Name, r.Release.Version, r.Release.Commit, r.Folder, FolderStore.Verify(r.Release, r.Folder, run.Cancellation)?.Message)),
        ];
        return new Answered(stage, answer => answer with { Store = [.. listed] });
    }
}
