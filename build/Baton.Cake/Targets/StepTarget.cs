using Baton.Build;
using Baton.Pipeline.Session;
using Baton.Pipeline.Work;

namespace Baton.Cake.Targets;

/// <summary>A target that is a step of a release: between its hooks. Derive from it for a step of your own, and from a step of Baton's to change that one.</summary>
public abstract class StepTarget : BatonTarget
{
    /// <summary>Whether it changes something outside the unit's folder; then a dry run leaves it out, with its hooks.</summary>
    protected virtual bool ActsOutside => false;

    /// <summary>Whether it builds, or writes to the unit's output folder; then one run at a time does it.</summary>
    protected virtual bool WritesOutput => false;

    /// <inheritdoc/>
    private protected override bool IsOfARelease => true;

    /// <inheritdoc/>
    protected sealed override async Task DoAsync(BatonContext context)
    {
        var session = context.Session;
        if (ActsOutside && session.Options.DryRun)
        {
            session.Note("dry run");
            return;
        }

        var step = TargetName.Of(GetType()).ToLowerInvariant();
        try
        {
            if (WritesOutput)
            {
                await ReleaseWork.HoldOutputAsync(session);
            }

            await StepHooks.RunAsync(session, "before", step);
            await StepAsync(session);
            await StepHooks.RunAsync(session, "after", step);
        }
        catch (Exception exception) when (exception is (IOException and not HttpIOException) or UnauthorizedAccessException)
        {
            session.Stop(StepDiagnostics.FileFailed.Report($"A file failed in the step '{step}': {exception.Message}", "Free some space, or give yourself the right to read and write it, and run the same command again."));
        }
    }

    /// <summary>Does the step.</summary>
    protected abstract Task StepAsync(ReleaseSession session);
}
