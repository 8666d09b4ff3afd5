using System.Diagnostics;
using Baton.Pipeline.Running;

namespace Baton.Telemetry;

/// <summary>The span of a step, and its time.</summary>
/// <param name="step">The step.</param>
/// <param name="activity">The span; null where the sampler leaves it out.</param>
/// <param name="instruments">Gets the time.</param>
internal sealed class StepSpan(string step, Activity? activity, Instruments instruments) : IStepSpan
{
    private readonly long began = Stopwatch.GetTimestamp();
    private bool ended;

    /// <inheritdoc/>
    public void End(string outcome, string? code)
    {
        ended = true;
        activity?.SetTag("baton.step.outcome", outcome.Length == 0 ? null : outcome);
        Stop(code);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!ended)
        {
            ended = true;
            Stop("exception");
        }
    }

    private void Stop(string? code)
    {
        instruments.StepEnded(step, Stopwatch.GetElapsedTime(began), code);
        Spans.Stop(activity, code);
    }
}
