using Cake.Core;

namespace Cake.Frosting;

/// <summary>One task of a build.</summary>
public interface IFrostingTask
{
    /// <summary>Does it.</summary>
    /// <param name="context">The context.</param>
    Task RunAsync(ICakeContext context);

    /// <summary>Whether it should run now.</summary>
    /// <param name="context">The context.</param>
    bool ShouldRun(ICakeContext context);

    /// <summary>Handles an exception; only called when overridden.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="context">The context.</param>
    void OnError(Exception exception, ICakeContext context);

    /// <summary>Runs when the task has ended, well or not; only called when overridden.</summary>
    /// <param name="context">The context.</param>
    void Finally(ICakeContext context);
}
