namespace Baton.Core.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Info,

    /// <summary>The run goes on; somebody should look.</summary>
    Warning,

    /// <summary>The run stops here.</summary>
    Error,
}
