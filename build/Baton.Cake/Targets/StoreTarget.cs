using Baton.Cake.Answers;
using Baton.Deploy.Store;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>List the releases that were published to folders.</summary>
[TaskName("Store")]
[TaskDescription("List the releases that were published to folders.")]
[IsDependentOn(typeof(VersionTarget))]
public sealed class StoreTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BatonContext context)
    {
        var session = context.Session;
        var unit = session.Unit!;
        session.Answer = session.Answer with
        {
            Store =
            [
                .. unit.Configuration.Publish.Select(p => p.Folder).OfType<string>()
                    .SelectMany(f => new FolderStore(unit.Absolute(f)).List())
                    .Select(r => new StoreAnswer(r.Release.Name, r.Release.Version, r.Release.Commit, r.Folder, FolderStore.Verify(r.Release, r.Folder)?.Message)),
            ],
        };
        await Task.CompletedTask;
    }
}
