using System.Diagnostics;
using System.Diagnostics.Metrics;
using Baton.Core.Planning;

namespace Baton.Telemetry;

/// <summary>The metrics of a run.</summary>
internal sealed class Instruments : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Baton";

    private readonly Meter meter = new(Name);
    private readonly Histogram<double> steps;
    private readonly Histogram<double> runs;
    private readonly Counter<long> operations;

    public Instruments()
    {
        steps = meter.CreateHistogram<double>("baton.step.duration", "s", "How long a step took.");
        runs = meter.CreateHistogram<double>("baton.run.duration", "s", "How long a run took.");
        operations = meter.CreateCounter<long>("baton.operations", "{operation}", "Operations that have ended, by how they ended: 'satisfied' was done before.");
    }

    public void StepEnded(string step, TimeSpan duration, string? code)
    {
        TagList tags = new() { { "baton.step", step } };
        if (code is not null)
        {
            tags.Add("error.type", code);
        }

        steps.Record(duration.TotalSeconds, tags);
    }

    public void RunEnded(string command, TimeSpan duration, int exit) =>
        runs.Record(duration.TotalSeconds, new TagList { { "baton.command", command }, { "baton.exit_code", exit } });

    public void OperationEnded(OperationStatus status) => operations.Add(1, new TagList { { "baton.operation.status", Text(status) } });

    /// <summary>As <c>--json</c> has it.</summary>
    public static string Text(OperationStatus status) => status switch
    {
        OperationStatus.AlreadySatisfied => "satisfied",
        OperationStatus.Applied => "applied",
        OperationStatus.GivenUp => "given-up",
        OperationStatus.NotReached => "not-reached",
        _ => "failed",
    };

    public void Dispose() => meter.Dispose();
}
