using Baton.Core.Diagnostics;

namespace Baton.Telemetry;

/// <summary>Why spans and metrics do not arrive. Neither of them changes how a run ends.</summary>
public static class TelemetryDiagnostics
{
    /// <summary>The receiver did not answer, refused, or took too long.</summary>
    public static readonly DiagnosticDescriptor NotExported = new("BATON2171", "Telemetry was not exported", Severity.Warning, ExitCode.Done);

    /// <summary>A variable of OpenTelemetry has a value that Baton cannot use.</summary>
    public static readonly DiagnosticDescriptor BadSetting = new("BATON2172", "Telemetry setting cannot be used", Severity.Warning, ExitCode.Done);
}
