using Baton.Build;
using Baton.Pipeline.Session;
using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Run the tests and read how they ended.</summary>
[TaskName("Test")]
[TaskDescription("Run the tests and read how they ended.")]
[IsDependentOn(typeof(BuildTarget))]
public class TestTarget : StepTarget
{
    /// <inheritdoc/>
    protected override bool WritesOutput => true;

    /// <inheritdoc/>
    protected override async Task StepAsync(ReleaseSession session)
    {
        var unit = session.Unit!;
        session.Release ??= ReleaseWork.Begin(session);
        if (!unit.Configuration.Test.Enabled)
        {
            session.Note("disabled in baton.json");
            return;
        }

        var run = session.Need(await new TestStep(ReleaseWork.DotNet(session), unit.Folder) { Secrets = session.Secrets }.RunAsync(
            unit.Configuration.Test, unit.Configuration.Build, ReleaseWork.Properties(session), session.Cancellation));
        session.Release = session.Release with { Tests = run.Counts };
        session.Answer = session.Answer with { Release = session.Release };
        session.Note(run.Counts is { } counts ? $"{counts.Passed} passed, {counts.Failed} failed, {counts.Skipped} skipped" : "passed, not counted");
    }
}
