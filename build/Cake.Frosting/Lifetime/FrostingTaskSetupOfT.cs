using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before every task.</summary>
/// <typeparam name="TContext">The context.</typeparam>
public abstract class FrostingTaskSetup<TContext> : IFrostingTaskSetup
    where TContext : ICakeContext
{
    /// <summary>Runs before every task.</summary>
    /// <param name="context">The context.</param>
    /// <param name="info">What there is to know about it.</param>
    public abstract void Setup(TContext context, ITaskSetupContext info);

    void IFrostingTaskSetup.Setup(ICakeContext context, ITaskSetupContext info) => Setup((TContext)context, info);
}
