using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs after the last task, also when one has failed.</summary>
/// <typeparam name="TContext">The context.</typeparam>
public abstract class FrostingTeardown<TContext> : IFrostingTeardown
    where TContext : ICakeContext
{
    /// <summary>Runs after the last task, also when one has failed.</summary>
    /// <param name="context">The context.</param>
    /// <param name="info">What there is to know about it.</param>
    public abstract void Teardown(TContext context, ITeardownContext info);

    void IFrostingTeardown.Teardown(ICakeContext context, ITeardownContext info) => Teardown((TContext)context, info);
}
