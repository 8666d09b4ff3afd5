using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs after every task, also when it has failed.</summary>
public interface IFrostingTaskTeardown
{
    /// <summary>Runs after every task, also when it has failed.</summary>
    /// <param name="context">The context.</param>
    /// <param name="info">What there is to know about it.</param>
    void Teardown(ICakeContext context, ITaskTeardownContext info);
}
