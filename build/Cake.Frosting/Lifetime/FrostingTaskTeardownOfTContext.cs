using Cake.Core;

namespace Cake.Frosting;

/// <summary>Something to do after each task, on a context of the build's own.</summary>
/// <typeparam name="TContext">The context's type.</typeparam>
public abstract class FrostingTaskTeardown<TContext> : IFrostingTaskTeardown
    where TContext : ICakeContext
{
    /// <summary>Called after each task, also when it has failed or was skipped.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">The task, how long it took, whether it was skipped, what it threw.</param>
    public abstract void Teardown(TContext context, ITaskTeardownContext info);

    void IFrostingTaskTeardown.Teardown(ICakeContext context, ITaskTeardownContext info) => Teardown((TContext)context, info);
}
