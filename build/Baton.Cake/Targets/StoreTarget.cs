using Baton.Pipeline.Answers;
using Baton.Store;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>List the releases that were published to folders.</summary>
[TaskName("Store")]
[TaskDescription("List the releases that were published to folders.")]
[IsDependentOn(typeof(VersionTarget))]
public class StoreTarget : BatonTarget
{
    /// <inheritdoc/>
    protected override async Task DoAsync(BatonContext context)
    {
        var session = context.Session;
        var unit = session.Unit!;
        var surveys = unit.Configuration.Publish.Select(p => p.Folder).OfType<string>().Select(f => new FolderStore(unit.Absolute(f)).Survey()).ToList();
        session.Say(surveys.SelectMany(s => s.Problems));
        session.Answer = session.Answer with
        {
            Store =
            [
                .. surveys.SelectMany(s => s.Releases)
                    .Select(r => new StoreAnswer(r.Release.Name, r.Release.Version, r.Release.Commit, r.Folder, FolderStore.Verify(r.Release, r.Folder, session.Cancellation)?.Message)),
            ],
        };
        await Task.CompletedTask;
    }
}
