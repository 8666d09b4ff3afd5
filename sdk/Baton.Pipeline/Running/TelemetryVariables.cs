namespace Baton.Pipeline.Running;

/// <summary>
/// Whether the environment asks for telemetry, by the variables of OpenTelemetry (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/).
/// Apart from the room that exports, which is loaded only when it does.
/// </summary>
public static class TelemetryVariables
{
    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];
    private static readonly string[] Exporters = ["OTEL_TRACES_EXPORTER", "OTEL_METRICS_EXPORTER"];

    /// <summary>Whether an endpoint or an exporter is named, and the SDK is not disabled.</summary>
    /// <param name="variables">The environment variables.</param>
    public static bool AreOn(IReadOnlyDictionary<string, string> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        if (string.Equals(variables.GetValueOrDefault("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return Array.Exists(Endpoints, e => Value(variables, e).Length > 0) || Array.Exists(Exporters, e => Value(variables, e) is not ("" or "none"));
    }

    private static string Value(IReadOnlyDictionary<string, string> variables, string name) => variables.GetValueOrDefault(name, "").Trim();
}
