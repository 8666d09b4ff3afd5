using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before the first task.</summary>
/// <typeparam name="TContext">The context.</typeparam>
public abstract class FrostingSetup<TContext> : IFrostingSetup
    where TContext : ICakeContext
{
    /// <summary>Runs before the first task.</summary>
    /// <param name="context">The context.</param>
    /// <param name="info">What there is to know about it.</param>
    public abstract void Setup(TContext context, ISetupContext info);

    void IFrostingSetup.Setup(ICakeContext context, ISetupContext info) => Setup((TContext)context, info);
}
