using Cake.Core;

namespace Cake.Frosting;

/// <summary>An asynchronous task on a context of the build's own.</summary>
/// <typeparam name="T">The context's type.</typeparam>
public abstract class AsyncFrostingTask<T> : IFrostingTask
    where T : ICakeContext
{
    /// <summary>Does the work; the next task starts when it has completed.</summary>
    /// <param name="context">The build's context.</param>
    public virtual Task RunAsync(T context) => Task.CompletedTask;

    /// <summary>Whether the work is to be done in this build.</summary>
    /// <param name="context">The build's context.</param>
    /// <returns>False to skip the task; the build goes on.</returns>
    public virtual bool ShouldRun(T context) => true;

    /// <summary>Called when the work has thrown. Returning handles the error; throwing again keeps it.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="context">The build's context.</param>
    public virtual void OnError(Exception exception, T context)
    {
    }

    /// <summary>Called after the work, whether it was done or failed.</summary>
    /// <param name="context">The build's context.</param>
    public virtual void Finally(T context)
    {
    }

    Task IFrostingTask.RunAsync(ICakeContext context) => RunAsync((T)context);

    bool IFrostingTask.ShouldRun(ICakeContext context) => ShouldRun((T)context);

    void IFrostingTask.OnError(Exception exception, ICakeContext context) => OnError(exception, (T)context);

    void IFrostingTask.Finally(ICakeContext context) => Finally((T)context);
}
