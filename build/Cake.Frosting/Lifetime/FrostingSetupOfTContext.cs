using Cake.Core;

namespace Cake.Frosting;

/// <summary>Something to do once, before the first task, on a context of the build's own.</summary>
/// <typeparam name="TContext">The context's type.</typeparam>
public abstract class FrostingSetup<TContext> : IFrostingSetup
    where TContext : ICakeContext
{
    /// <summary>Called before the first task. When it throws, no task runs, but the teardown does.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">The target and the tasks that are about to run.</param>
    public abstract void Setup(TContext context, ISetupContext info);

    void IFrostingSetup.Setup(ICakeContext context, ISetupContext info) => Setup((TContext)context, info);
}
