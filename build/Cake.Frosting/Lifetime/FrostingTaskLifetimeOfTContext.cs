using Cake.Core;

namespace Cake.Frosting;

/// <summary>What to do before and after each task, on a context of the build's own.</summary>
/// <typeparam name="TContext">The context's type.</typeparam>
public abstract class FrostingTaskLifetime<TContext> : IFrostingTaskLifetime
    where TContext : ICakeContext
{
    /// <summary>Called before each task. When it throws, the task does not run, but its teardown does.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">The task.</param>
    public abstract void Setup(TContext context, ITaskSetupContext info);

    /// <summary>Called after each task, also when it has failed or was skipped.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">The task, how long it took, whether it was skipped, what it threw.</param>
    public abstract void Teardown(TContext context, ITaskTeardownContext info);

    void IFrostingTaskSetup.Setup(ICakeContext context, ITaskSetupContext info) => Setup((TContext)context, info);

    void IFrostingTaskTeardown.Teardown(ICakeContext context, ITaskTeardownContext info) => Teardown((TContext)context, info);
}
