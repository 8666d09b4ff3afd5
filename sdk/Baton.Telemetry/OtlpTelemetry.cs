using System.Collections.Concurrent;
using System.Diagnostics;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Pipeline.Running;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Diagnostic = Baton.Core.Diagnostics.Diagnostic;

namespace Baton.Telemetry;

/// <summary>Exports the spans and metrics of one run with OTLP: a span for the run, one below it for each step, and one below that for each operation and request.</summary>
public sealed class OtlpTelemetry : ITelemetry, IDisposable
{
    private const string Source = "Baton";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly ActivitySource source = new(Source);
    private readonly Instruments instruments = new();
    private readonly ExportWatch watch = new();
    private readonly ConcurrentDictionary<string, Activity?> operations = new(StringComparer.Ordinal);
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly TracerProvider? tracer;
    private readonly MeterProvider? meters;
    private readonly Activity? root;

    private OtlpTelemetry(SignalSettings? traces, SignalSettings? metrics, IReadOnlyDictionary<string, string> variables, string version, Func<string, string> redact)
    {
        var resource = ResourceBuilder.CreateEmpty().AddAttributes(Resource(version, new SecretList(SecretVariables.Of(variables))));
        tracer = traces is null ? null : Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Source, RedactingProcessor.Requests)
            .AddProcessor(new RedactingProcessor(redact)).AddOtlpExporter(o => traces.Apply(o, watch)).Build();
        meters = metrics is null ? null : Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Instruments.Name)
            .AddOtlpExporter(o => metrics.Apply(o, watch)).Build();
        var isCalled = ActivityContext.TryParse(variables.GetValueOrDefault("TRACEPARENT"), variables.GetValueOrDefault("TRACESTATE"), isRemote: true, out var caller);
        root = source.StartActivity("baton", ActivityKind.Internal, isCalled ? caller : default);
    }

    /// <summary>Starts the span of a run.</summary>
    /// <param name="variables">The environment variables.</param>
    /// <param name="version">Baton's version.</param>
    /// <param name="runId">The run.</param>
    /// <param name="command">The command; empty for targets.</param>
    /// <param name="redact">Masks the secrets of the run.</param>
    /// <param name="said">Warnings about the variables.</param>
    /// <returns>Null when nothing is exported.</returns>
    public static OtlpTelemetry? Start(
        IReadOnlyDictionary<string, string> variables, string version, string runId, string command, Func<string, string> redact, out IReadOnlyList<Diagnostic> said)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var warnings = new List<Diagnostic>();
        said = warnings;
        var (traces, metrics) = (SignalSettings.Read(variables, "TRACES", warnings), SignalSettings.Read(variables, "METRICS", warnings));
        if (traces is null && metrics is null)
        {
            return null;
        }

        try
        {
            var telemetry = new OtlpTelemetry(traces, metrics, variables, version, redact);
            telemetry.root?.SetTag("baton.run.id", runId).SetTag("baton.command", command.Length == 0 ? null : command);
            return telemetry;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or NotSupportedException)
        {
            // Whatever OpenTelemetry cannot take is no reason to stop a release.
            warnings.Add(TelemetryDiagnostics.BadSetting.Report($"OpenTelemetry could not be started: {exception.Message}", "Correct the variables that begin with OTEL_, or set OTEL_SDK_DISABLED=true."));
            return null;
        }
    }

    /// <inheritdoc/>
    public IStepSpan Begin(string step)
    {
        var activity = Child(step);
        activity?.SetTag("baton.step", step);
        return new StepSpan(step, activity, instruments);
    }

    /// <inheritdoc/>
    public void Describe(string unit, string version, string commit, string? environment) =>
        root?.SetTag("baton.unit", unit).SetTag("baton.version", version).SetTag("baton.commit", commit.Length == 0 ? null : commit).SetTag("baton.environment", environment);

    /// <inheritdoc/>
    public void Applying(IOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        operations[operation.Id] = Operation(operation);
    }

    /// <inheritdoc/>
    public void Applied(IOperation operation)
    {
    }

    /// <inheritdoc/>
    public void Ended(IOperation operation, OperationResult result)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(result);

        // One that was done before is a span without a length, so that a trace has all of them.
        var activity = operations.TryRemove(operation.Id, out var applied) ? applied : Operation(operation);
        activity?.SetTag("baton.operation.status", Instruments.Text(result.Status));
        instruments.OperationEnded(result.Status);
        Spans.Stop(activity, result.Status == OperationStatus.Failed ? result.Error?.Code ?? "failed" : null);
    }

    /// <inheritdoc/>
    public Diagnostic? End(string command, int exit, string? code)
    {
        instruments.RunEnded(command, Stopwatch.GetElapsedTime(began), exit);
        foreach (var left in operations.Values)
        {
            Spans.Stop(left, "interrupted");
        }

        if (root is not null)
        {
            root.DisplayName = command.Length == 0 ? "baton" : $"baton {command}";
            root.SetTag("baton.command", command).SetTag("baton.exit_code", exit);
            Spans.Stop(root, exit == 0 ? null : code ?? $"exit {exit}");
        }

        var limit = (int)Longest.TotalMilliseconds;
        var ends = Task.WhenAll(Task.Run(() => tracer?.Shutdown(limit) ?? true), Task.Run(() => meters?.Shutdown(limit) ?? true));
        var isInTime = ends.Wait(Longest) && ends.Result.All(ended => ended);
        Dispose();
        var why = watch.Failure ?? (isInTime ? null : $"the receiver did not take everything within {limit / 1000} s");
        return why is null ? null : TelemetryDiagnostics.NotExported.Report(
            $"Spans and metrics of this run were not exported: {why}.", "Look at OTEL_EXPORTER_OTLP_ENDPOINT and at the receiver. The run itself was not changed by it.");
    }

    /// <summary>What the variables say comes last, and so before the rest.</summary>
    private static List<KeyValuePair<string, object>> Resource(string version, SecretList secrets) =>
    [
        .. ResourceBuilder.CreateEmpty()
            .AddService("baton", serviceVersion: version, autoGenerateServiceInstanceId: false).AddTelemetrySdk().AddEnvironmentVariableDetector().Build().Attributes
            .Select(a => a.Value is string text ? KeyValuePair.Create(a.Key, (object)secrets.Redact(text)) : a),
    ];

    private Activity? Operation(IOperation operation)
    {
        var description = operation.Describe();
        return Child(description.Action)?.SetTag("baton.operation.id", operation.Id).SetTag("baton.operation.target", description.Target);
    }

    /// <summary>The providers are shut down by <see cref="End"/>: disposing them would wait for the receiver once more.</summary>
    public void Dispose()
    {
        source.Dispose();
        instruments.Dispose();
    }

    /// <summary>Below the span that runs here; below the run's where none does, as in a target that a host starts.</summary>
    private Activity? Child(string name) =>
        root is null ? null : source.StartActivity(name, ActivityKind.Internal, Activity.Current is { } current && current.TraceId == root.TraceId ? current.Context : root.Context);
}
