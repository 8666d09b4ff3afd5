using Baton.Core.Planning;

namespace Baton.Pipeline.Running;

/// <summary>What a run knows of the world it runs in; passed in, so that tests decide it.</summary>
public sealed record RunEnvironment
{
    /// <summary>Unique to this run, such as <c>20261124T013454Z-4711</c>.</summary>
    public required string RunId { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The environment variables, read once at the start.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Who runs it.</summary>
    public required string User { get; init; }

    /// <summary>The machine's name.</summary>
    public required string Host { get; init; }

    /// <summary>This process.</summary>
    public required int ProcessId { get; init; }

    /// <summary>Baton's own version.</summary>
    public required string BatonVersion { get; init; }

    /// <summary>Is told of every operation, beside the journal.</summary>
    public IRunObserver? Observer { get; init; }

    /// <summary>Makes spans and metrics of the run; null where none are exported.</summary>
    public ITelemetry? Telemetry { get; init; }

    /// <summary>Ctrl-C and SIGTERM.</summary>
    public CancellationToken Cancellation { get; init; }
}
