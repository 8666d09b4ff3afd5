using Baton.Core.Diagnostics;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Baton.Tasks;

/// <summary>Diagnostics as MSBuild's own warnings and errors, so that editors and build servers show code, file and line.</summary>
internal static class DiagnosticLogging
{
    /// <summary>Logs one.</summary>
    public static void Show(this TaskLoggingHelper log, Diagnostic diagnostic)
    {
        var text = $"{diagnostic.Message} {diagnostic.Cure}".Trim();
        if (diagnostic.Severity is Severity.Error or Severity.Warning)
        {
            // No build server and no console shows the help link.
            text += $" More: {HelpLink.Of(diagnostic.Code) ?? $"baton explain {diagnostic.Code}"}";
        }

        var (file, line, column) = diagnostic.Where is { } where ? (where.File, where.Line, where.Column) : (null, 0, 0);
        var code = diagnostic.Code;
        switch (diagnostic.Severity)
        {
            case Severity.Error:
                log.LogError(null, code, code, HelpLink.Of(code), file, line, column, 0, 0, "{0}", text);
                break;
            case Severity.Warning:
                log.LogWarning(null, code, code, HelpLink.Of(code), file, line, column, 0, 0, "{0}", text);
                break;
            default:
                log.LogMessage(null, code, code, file, line, column, 0, 0, MessageImportance.Normal, "{0}", text);
                break;
        }
    }
}
