using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs after the last task, also when one has failed.</summary>
public interface IFrostingTeardown
{
    /// <summary>Runs after the last task, also when one has failed.</summary>
    /// <param name="context">The context.</param>
    /// <param name="info">What there is to know about it.</param>
    void Teardown(ICakeContext context, ITeardownContext info);
}
