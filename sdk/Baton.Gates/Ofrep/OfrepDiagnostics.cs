using Baton.Core.Diagnostics;

namespace Baton.Gates.Ofrep;

/// <summary>What can be wrong with a flag server.</summary>
public static class OfrepDiagnostics
{
    /// <summary>No answer, or one that is none.</summary>
    public static readonly DiagnosticDescriptor Failed = new("BATON4030", "Flag server failed", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>The server does not let us ask.</summary>
    public static readonly DiagnosticDescriptor Refused = new("BATON4031", "Flag server refused", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>Settings in the environment variables that cannot be meant.</summary>
    public static readonly DiagnosticDescriptor BadSettings = new("BATON4032", "Flag server settings cannot be meant", Severity.Error, ExitCode.Usage);
}
