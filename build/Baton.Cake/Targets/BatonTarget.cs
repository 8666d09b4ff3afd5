using Baton.Cake.Session;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>A target that needs the release unit and its version. They are read when the first such target runs, also with <c>--exclusive</c>.</summary>
public abstract class BatonTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public sealed override async Task RunAsync(BatonContext context)
    {
        await context.BeginAsync();
        await DoAsync(context);
    }

    /// <summary>False where the host leaves this target out: <see cref="BatonOptions.Without{TTarget}"/>.</summary>
    /// <param name="context">The build's context.</param>
    public override bool ShouldRun(BatonContext context) => !context.Session.LeftOut.Contains(TargetName.Of(GetType()));

    /// <summary>Does the work. The session has a unit and a version.</summary>
    /// <param name="context">The build's context.</param>
    protected abstract Task DoAsync(BatonContext context);
}
