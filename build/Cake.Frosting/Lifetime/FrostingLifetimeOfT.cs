using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before the first task and after the last one.</summary>
/// <typeparam name="TContext">The context.</typeparam>
public abstract class FrostingLifetime<TContext> : IFrostingLifetime
    where TContext : ICakeContext
{
    /// <summary>Runs before.</summary>
    /// <param name="context">The context.</param>
    /// <param name="info">What there is to know about it.</param>
    public abstract void Setup(TContext context, ISetupContext info);

    /// <summary>Runs after.</summary>
    /// <param name="context">The context.</param>
    /// <param name="info">What there is to know about it.</param>
    public abstract void Teardown(TContext context, ITeardownContext info);

    void IFrostingSetup.Setup(ICakeContext context, ISetupContext info) => Setup((TContext)context, info);

    void IFrostingTeardown.Teardown(ICakeContext context, ITeardownContext info) => Teardown((TContext)context, info);
}
