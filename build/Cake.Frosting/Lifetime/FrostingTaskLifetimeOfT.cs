using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before and after every task.</summary>
/// <typeparam name="TContext">The context.</typeparam>
public abstract class FrostingTaskLifetime<TContext> : IFrostingTaskLifetime
    where TContext : ICakeContext
{
    /// <summary>Runs before.</summary>
    /// <param name="context">The context.</param>
    /// <param name="info">What there is to know about it.</param>
    public abstract void Setup(TContext context, ITaskSetupContext info);

    /// <summary>Runs after.</summary>
    /// <param name="context">The context.</param>
    /// <param name="info">What there is to know about it.</param>
    public abstract void Teardown(TContext context, ITaskTeardownContext info);

    void IFrostingTaskSetup.Setup(ICakeContext context, ITaskSetupContext info) => Setup((TContext)context, info);

    void IFrostingTaskTeardown.Teardown(ICakeContext context, ITaskTeardownContext info) => Teardown((TContext)context, info);
}
