using Baton.Pipeline.Session;
using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Make the release notes.</summary>
[TaskName("Notes")]
[TaskDescription("Make the release notes.")]
[IsDependentOn(typeof(VersionTarget))]
public class NotesTarget : StepTarget
{
    /// <inheritdoc/>
    protected override async Task StepAsync(ReleaseSession session)
    {
        await NotesWork.WriteAsync(session);
        session.Note($"{session.Release!.Changes.Length} change{(session.Release.Changes.Length == 1 ? "" : "s")}");
    }
}
