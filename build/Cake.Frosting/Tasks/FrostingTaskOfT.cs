using Cake.Core;

namespace Cake.Frosting;

/// <summary>A task with a build's own context.</summary>
/// <typeparam name="T">The context.</typeparam>
public abstract class FrostingTask<T> : IFrostingTask
    where T : ICakeContext
{
    /// <summary>Does it.</summary>
    /// <param name="context">The context.</param>
    public virtual void Run(T context)
    {
    }

    /// <summary>Whether it should run now.</summary>
    /// <param name="context">The context.</param>
    public virtual bool ShouldRun(T context) => true;

    /// <summary>Handles an exception of <see cref="Run"/>; without it the build ends.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="context">The context.</param>
    public virtual void OnError(Exception exception, T context)
    {
    }

    /// <summary>Runs when the task has ended, well or not.</summary>
    /// <param name="context">The context.</param>
    public virtual void Finally(T context)
    {
    }

    Task IFrostingTask.RunAsync(ICakeContext context)
    {
        Run((T)context);
        return Task.CompletedTask;
    }

    bool IFrostingTask.ShouldRun(ICakeContext context) => ShouldRun((T)context);

    void IFrostingTask.OnError(Exception exception, ICakeContext context) => OnError(exception, (T)context);

    void IFrostingTask.Finally(ICakeContext context) => Finally((T)context);
}
