using Baton.Cake.Work;
using Baton.Deploy.Store;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Hash what was published again, and compare.</summary>
[TaskName("Verify")]
[TaskDescription("Hash what was published again, and compare.")]
[IsDependentOn(typeof(VersionTarget))]
public sealed class VerifyTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BatonContext context)
    {
        var session = context.Session;
        var (release, artifacts) = HandOff.Read(session);
        session.Answer = session.Answer with { Release = release };
        if (FolderStore.Verify(release, artifacts) is { } damaged)
        {
            session.Stop(damaged);
        }

        session.Note($"{release.Artifacts.Length} artifacts are what the record says");
        await Task.CompletedTask;
    }
}
