using Baton.Pipeline.Session;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>A target that needs the release unit and its version. They are read when the first such target runs, also with <c>--exclusive</c>.</summary>
public abstract class BatonTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public sealed override Task RunAsync(BatonContext context) => CakeEnd.Of(() => ReachAsync(context));

    /// <summary>False where the host leaves this target out: <see cref="BatonOptions.Without{TTarget}"/>.</summary>
    /// <param name="context">The build's context.</param>
    public override bool ShouldRun(BatonContext context) => !context.Session.LeftOut.Contains(TargetName.Of(GetType()))
        && (!IsOfARelease || !context.Session.HasNothingToRelease || IsAskedFor(context));

    /// <summary>Whether it is left out where <c>--bump auto</c> finds nothing to release.</summary>
    private protected virtual bool IsOfARelease => false;

    /// <summary>Cake takes a target that it was asked for and skips for one that failed.</summary>
    private bool IsAskedFor(BatonContext context) => context.Arguments.GetArguments("target").Contains(TargetName.Of(GetType()), StringComparer.OrdinalIgnoreCase);

    /// <summary>Does the work. The session has a unit and a version.</summary>
    /// <param name="context">The build's context.</param>
    protected abstract Task DoAsync(BatonContext context);

    private async Task ReachAsync(BatonContext context)
    {
        await context.BeginAsync();
        if (IsOfARelease && context.Session.HasNothingToRelease)
        {
            context.Session.Note("nothing to release");
            return;
        }

        await DoAsync(context);
    }
}
