using Cake.Core;

namespace Cake.Frosting;

/// <summary>Something to do once, after the last task.</summary>
public interface IFrostingTeardown
{
    /// <summary>Called after the last task, also when the setup or a task has failed.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">Whether the build succeeded, and what was thrown.</param>
    void Teardown(ICakeContext context, ITeardownContext info);
}
