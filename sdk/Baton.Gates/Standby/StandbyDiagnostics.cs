using Baton.Core.Diagnostics;

namespace Baton.Gates.Standby;

/// <summary>Why a standby is not fit to take over.</summary>
public static class StandbyDiagnostics
{
    /// <summary>A server that is no standby of this primary.</summary>
    public static readonly DiagnosticDescriptor NotItsStandby = new("BATON3060", "Not a standby of this primary", Severity.Error, ExitCode.Held);

    /// <summary>A standby that is not attached.</summary>
    public static readonly DiagnosticDescriptor NotStreaming = new("BATON3061", "Standby is not streaming", Severity.Error, ExitCode.Held);

    /// <summary>A standby that is too far behind.</summary>
    public static readonly DiagnosticDescriptor Behind = new("BATON3062", "Standby is behind", Severity.Error, ExitCode.Held);

    /// <summary>A standby that does not replay.</summary>
    public static readonly DiagnosticDescriptor Paused = new("BATON3063", "Replay on the standby is paused", Severity.Error, ExitCode.Held);

    /// <summary>Something that stands in the way of a switchover, or of the way back.</summary>
    public static readonly DiagnosticDescriptor NoWayBack = new("BATON3064", "Switchover is not possible now", Severity.Error, ExitCode.Held);

    /// <summary>A server that cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("BATON3065", "Primary or standby cannot be read", Severity.Error, ExitCode.Held);
}
