using System.Globalization;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Pipeline.Running;
using Cake.Core.Diagnostics;

namespace Baton.Cake;

/// <summary>
/// Shows a run in Cake's log, which shows the targets itself: diagnostics, operations, and the output of programs. A long target says every 30 seconds that it runs.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class CakeProgress(TimeProvider time) : IProgressListener, IRunObserver, IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);
    private volatile ICakeLog log = new NullLog();
    private ITimer? timer;

    /// <summary>On the system's clock.</summary>
    public CakeProgress()
        : this(TimeProvider.System)
    {
    }

    /// <summary>Sets the log; the context does it, as soon as there is one.</summary>
    /// <param name="to">Cake's log.</param>
    public void To(ICakeLog to) => log = to;

    /// <inheritdoc/>
    public void Began(string target)
    {
        timer?.Dispose();
        var began = time.GetTimestamp();
        timer = time.CreateTimer(_ => log.Information("{0} is running, {1} so far", target, Minutes(time.GetElapsedTime(began))), null, Silence, Silence);
    }

    /// <inheritdoc/>
    public void Ended(StepTiming step)
    {
        ArgumentNullException.ThrowIfNull(step);
        Dispose();
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

    /// <inheritdoc/>
    public void Dispose()
    {
        timer?.Dispose();
        timer = null;
    }

    private static string Minutes(TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalMinutes}m{elapsed.Seconds:00}s");
}
