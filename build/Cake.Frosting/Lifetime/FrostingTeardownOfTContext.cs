using Cake.Core;

namespace Cake.Frosting;

/// <summary>Something to do once, after the last task, on a context of the build's own.</summary>
/// <typeparam name="TContext">The context's type.</typeparam>
public abstract class FrostingTeardown<TContext> : IFrostingTeardown
    where TContext : ICakeContext
{
    /// <summary>Called after the last task, also when the setup or a task has failed.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">Whether the build succeeded, and what was thrown.</param>
    public abstract void Teardown(TContext context, ITeardownContext info);

    void IFrostingTeardown.Teardown(ICakeContext context, ITeardownContext info) => Teardown((TContext)context, info);
}
