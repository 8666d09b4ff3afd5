using Baton.Cake.Session;
using Baton.Cake.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Write the release notes and release.json.</summary>
[TaskName("Notes")]
[TaskDescription("Write the release notes and release.json.")]
[IsDependentOn(typeof(PackTarget))]
public sealed class NotesTarget : StepTarget
{
    /// <inheritdoc/>
    protected override async Task StepAsync(ReleaseSession session)
    {
        var release = ReleaseRecord.Finish(session);
        session.Release = release;
        session.Answer = session.Answer with { Release = release, ReleaseFile = session.Unit!.ReleaseFile };
        session.Note($"{release.Changes.Length} change{(release.Changes.Length == 1 ? "" : "s")}");
        await Task.CompletedTask;
    }
}
