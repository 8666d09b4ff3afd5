using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Memory;

/// <summary>A warning of a step: whoever takes its result over is warned as well.</summary>
internal sealed record RememberedWarning(string Code, string Title, Severity Severity, ExitCode Exit, string Message, string Cure, SourceLocation? Where)
{
    /// <summary>Of a diagnostic.</summary>
    public static RememberedWarning Of(Diagnostic d) => new(d.Code, d.Descriptor.Title, d.Severity, d.Descriptor.Exit, d.Message, d.Cure, d.Where);

    /// <summary>The diagnostic.</summary>
    public Diagnostic Report() => new DiagnosticDescriptor(Code, Title, Severity, Exit).Report(Message, Cure, Where);
}
