using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Pipeline.Running;
using Cake.Core.Diagnostics;

namespace Baton.Cake;

/// <summary>Shows a run in Cake's log, which shows the targets itself: diagnostics, operations, and the output of programs.</summary>
public sealed class CakeProgress : IProgressListener, IRunObserver
{
    private ICakeLog log = new NullLog();

    /// <summary>Sets the log; the context does it, as soon as there is one.</summary>
    /// <param name="to">Cake's log.</param>
    public void To(ICakeLog to) => log = to;

    /// <inheritdoc/>
    public void Began(string target)
    {
    }

    /// <inheritdoc/>
    public void Ended(StepTiming step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Outcome.Length > 0)
        {
            log.Information("{0}", step.Outcome);
        }
    }

    /// <inheritdoc/>
    public void Said(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Action<string, object[]> write = diagnostic.Severity switch
        {
            Severity.Error => log.Error,
            Severity.Warning => log.Warning,
            _ => log.Information,
        };
        write("{0}", [diagnostic.ToString()]);
    }

    /// <inheritdoc/>
    public void Output(string line) => log.Verbose("{0}", line);

    /// <inheritdoc/>
    public void Applying(IOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        log.Verbose("{0}", operation.Describe());
    }

    /// <inheritdoc/>
    public void Applied(IOperation operation)
    {
    }

    /// <inheritdoc/>
    public void Moved(string operation, string name, long sent, long total)
    {
    }

    /// <inheritdoc/>
    public void Ended(IOperation operation, OperationResult result)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(result);
        var description = operation.Describe();
        log.Information("{0}: {1} {2}", result.Status, description.Action, description.Target);
    }
}
