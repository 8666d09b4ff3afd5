using Cake.Core;

namespace Cake.Frosting;

/// <summary>Something to do after each task.</summary>
public interface IFrostingTaskTeardown
{
    /// <summary>Called after each task, also when it has failed or was skipped.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">The task, how long it took, whether it was skipped, what it threw.</param>
    void Teardown(ICakeContext context, ITaskTeardownContext info);
}
