using Cake.Core;

namespace Cake.Frosting;

/// <summary>Something to do before each task, on a context of the build's own.</summary>
/// <typeparam name="TContext">The context's type.</typeparam>
public abstract class FrostingTaskSetup<TContext> : IFrostingTaskSetup
    where TContext : ICakeContext
{
    /// <summary>Called before each task. When it throws, the task does not run, but its teardown does.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">The task.</param>
    public abstract void Setup(TContext context, ITaskSetupContext info);

    void IFrostingTaskSetup.Setup(ICakeContext context, ITaskSetupContext info) => Setup((TContext)context, info);
}
