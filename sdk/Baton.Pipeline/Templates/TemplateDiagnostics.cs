using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Templates;

/// <summary>What can be wrong with a template of release notes.</summary>
public static class TemplateDiagnostics
{
    /// <summary>The file is not there, or cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("BATON6160", "Notes template cannot be read", Severity.Error, ExitCode.Usage);

    /// <summary>There is a changelog without the version.</summary>
    public static readonly DiagnosticDescriptor NotInChangelog = new("BATON6162", "Changelog does not tell of the version", Severity.Warning, ExitCode.Done);

    /// <summary>The template is wrong, or goes too far.</summary>
    public static readonly DiagnosticDescriptor Wrong = new("BATON6161", "Notes template has an error", Severity.Error, ExitCode.Usage);
}
