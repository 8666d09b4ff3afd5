using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>A target that needs the release unit and its version. They are read when the first such target runs, also with <c>--exclusive</c>.</summary>
public abstract class BatonTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public sealed override async Task RunAsync(BatonContext context)
    {
        await context.BeginAsync();
        if (IsOfARelease && context.Stage.HasNothingToRelease)
        {
            context.Run.Note("nothing to release");
            return;
        }

        await DoAsync(context);
    }

    /// <summary>False where the host leaves this target out: <see cref="BatonOptions.Without{TTarget}"/>.</summary>
    /// <param name="context">The build's context.</param>
    public override bool ShouldRun(BatonContext context) => !context.Carried.LeftOut.Contains(TargetName.Of(GetType()))
        && (!IsOfARelease || context.Carried.Stage?.Find<Pipeline.Stages.Versioned>() is not { HasNothingToRelease: true } || IsAskedFor(context));

    /// <summary>Whether it is left out where <c>--bump auto</c> finds nothing to release.</summary>
    private protected virtual bool IsOfARelease => false;

    /// <summary>Cake takes a target that it was asked for and skips for one that failed.</summary>
    private bool IsAskedFor(BatonContext context) => context.Arguments.GetArguments("target").Contains(TargetName.Of(GetType()), StringComparer.OrdinalIgnoreCase);

    /// <summary>Does the work. The context has a unit and a version.</summary>
    /// <param name="context">The build's context.</param>
    protected abstract Task DoAsync(BatonContext context);
}
