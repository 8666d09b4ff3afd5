using Baton.Pipeline.Road;

namespace Baton.Cake.Targets;

/// <summary>A target that is one of <see cref="ReleaseRoad.Commands"/>.</summary>
public abstract class CommandTarget : BatonTarget
{
    /// <inheritdoc/>
    protected sealed override Task DoAsync(BatonContext context) => context.Carried.NeedAsync(ReleaseRoad.Named(TargetName.Of(GetType())));
}
