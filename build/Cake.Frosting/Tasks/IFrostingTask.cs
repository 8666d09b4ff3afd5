using Cake.Core;

namespace Cake.Frosting;

/// <summary>A unit of work. Derive from one of the base classes rather than implementing it.</summary>
public interface IFrostingTask
{
    /// <summary>Does the work.</summary>
    /// <param name="context">The build's context.</param>
    Task RunAsync(ICakeContext context);

    /// <summary>Whether the work is to be done in this build.</summary>
    /// <param name="context">The build's context.</param>
    /// <returns>False to skip the task; the build goes on.</returns>
    bool ShouldRun(ICakeContext context);

    /// <summary>What the log says when <see cref="ShouldRun"/> answers false. Empty: Cake's own words.</summary>
    string SkippedMessage => "";

    /// <summary>Called when the work has thrown. Returning handles the error; throwing again keeps it.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="context">The build's context.</param>
    void OnError(Exception exception, ICakeContext context);

    /// <summary>Called after the work, whether it was done or failed.</summary>
    /// <param name="context">The build's context.</param>
    void Finally(ICakeContext context);
}
