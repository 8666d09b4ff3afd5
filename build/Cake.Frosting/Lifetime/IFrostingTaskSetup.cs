using Cake.Core;

namespace Cake.Frosting;

/// <summary>Something to do before each task.</summary>
public interface IFrostingTaskSetup
{
    /// <summary>Called before each task. When it throws, the task does not run, but its teardown does.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">The task.</param>
    void Setup(ICakeContext context, ITaskSetupContext info);
}
