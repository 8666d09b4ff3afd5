using Baton.Core.Diagnostics;
using OpenTelemetry.Exporter;

namespace Baton.Telemetry;

/// <summary>How one signal is exported: the variables for it alone come before those for all of them.</summary>
/// <param name="Endpoint">The whole address where the signal has one of its own; null for the general one, which gets the signal's path.</param>
/// <param name="Headers">The headers where the signal has its own; null for the general ones.</param>
/// <param name="Protocol">The protocol; HTTP with protobuf where none is named.</param>
internal sealed record SignalSettings(Uri? Endpoint, string? Headers, OtlpExportProtocol Protocol)
{
    private const string General = "OTEL_EXPORTER_OTLP_";

    /// <summary>Reads them.</summary>
    /// <param name="variables">The environment variables.</param>
    /// <param name="signal"><c>TRACES</c> or <c>METRICS</c>.</param>
    /// <param name="said">Gets a warning for a value that cannot be used.</param>
    /// <returns>Null when the signal is not exported.</returns>
    public static SignalSettings? Read(IReadOnlyDictionary<string, string> variables, string signal, ICollection<Diagnostic> said)
    {
        var exporter = Value(variables, $"OTEL_{signal}_EXPORTER");
        var (own, general) = (Value(variables, $"{General}{signal}_ENDPOINT"), Value(variables, $"{General}ENDPOINT"));
        if (exporter is "none" || (exporter is null && (own ?? general) is null))
        {
            return null;
        }

        if (exporter is not (null or "otlp"))
        {
            said.Add(Bad($"OTEL_{signal}_EXPORTER", exporter, "Set it to 'otlp' or 'none'."));
            return null;
        }

        if ((own ?? general) is { } endpoint && !IsAddress(endpoint))
        {
            said.Add(Bad(own is null ? $"{General}ENDPOINT" : $"{General}{signal}_ENDPOINT", null, "Set it to an address such as http://127.0.0.1:4318."));
            return null;
        }

        var name = Value(variables, $"{General}{signal}_PROTOCOL") ?? Value(variables, $"{General}PROTOCOL");
        if (name is not (null or "http/protobuf" or "grpc"))
        {
            said.Add(Bad($"{General}PROTOCOL", name, "Set it to 'http/protobuf' or 'grpc'."));
            return null;
        }

        return new(own is null ? null : new Uri(own), Value(variables, $"{General}{signal}_HEADERS"), name is "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf);
    }

    /// <summary>Writes them over what the exporter reads itself.</summary>
    /// <param name="options">The options of the exporter.</param>
    /// <param name="watch">Sees the answers.</param>
    public void Apply(OtlpExporterOptions options, ExportWatch watch)
    {
        options.Protocol = Protocol;
        if (Endpoint is not null)
        {
            // Setting it says that the address is whole. The general one, which the exporter has read, gets the signal's path.
            options.Endpoint = Endpoint;
        }

        options.Headers = Headers ?? options.Headers;
        options.HttpClientFactory = () => watch.Client(TimeSpan.FromMilliseconds(options.TimeoutMilliseconds));
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static string? Value(IReadOnlyDictionary<string, string> variables, string name) => variables.GetValueOrDefault(name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>An address may have a password in it, so it is not repeated.</summary>
    private static Diagnostic Bad(string variable, string? value, string cure) => TelemetryDiagnostics.BadSetting.Report(
        $"The variable {variable} has a value that cannot be used{(value is null ? "" : $": '{value}'")}. What it is for is not exported.", cure);
}
