using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Migrations.Rules;

namespace Baton.Migrations.Linting;

/// <summary>Reads the options of the lint from the texts that a user wrote.</summary>
public static class LintSettings
{
    /// <summary>A setting that the lint cannot use.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("BATON3035", "Invalid setting of the lint of migrations", Severity.Error,
        ExitCode.Usage);

    /// <summary>Reads them.</summary>
    /// <param name="serverVersion">The server's version; empty for 15.</param>
    /// <param name="tool">One of <see cref="ToolTransaction.Tools"/>; empty for none.</param>
    /// <param name="severities"><c>CODE=SEVERITY</c>, with error, warning, info or off.</param>
    public static Result<LintOptions> Read(string serverVersion, string tool, IEnumerable<string> severities)
    {
        var version = LintOptions.DefaultVersion;
        if (serverVersion.Length > 0 && !LintOptions.TryVersion(serverVersion, out version))
        {
            return Invalid.Report($"'{serverVersion}' is no version of PostgreSQL that is known here.", "Write the major version, such as 15.");
        }

        if (tool.Length > 0 && ToolTransaction.Of(tool) is null)
        {
            return Invalid.Report($"'{tool}' is no migration tool that is known here.", $"Write one of: {string.Join(", ", ToolTransaction.Tools)}.");
        }

        var read = ImmutableDictionary.CreateBuilder<string, Severity?>();
        foreach (var written in severities.Select(s => s.Trim()).Where(s => s.Length > 0))
        {
            if (written.Split('=') is not [var code, var severity] || !IsCode(code.Trim()) || !TrySeverity(severity.Trim(), out var value))
            {
                return Invalid.Report($"'{written}' is no severity of a rule about migrations.",
                    "Write a code and error, warning, info or off: BATON3020=error.");
            }

            read[code.Trim()] = value;
        }

        return new LintOptions
        {
            ServerVersion = version,
            Transaction = ToolTransaction.Of(tool) ?? MigrationTransaction.None,
            Severities = read.ToImmutable()
        };
    }

    /// <summary>Whether a code is that of a rule, or of the lint's own findings about suppressions.</summary>
    public static bool IsCode(string code) =>
        LintRules.All.Any(r => r.Descriptor.Code == code) || code == LintDiagnostics.BadSuppression.Code
            || code == LintDiagnostics.UnusedSuppression.Code;

    private static bool TrySeverity(string text, out Severity? severity)
    {
        (var isKnown, severity) = text switch
        {
            "error" => (true, Severity.Error),
            "warning" => (true, Severity.Warning),
            "info" => (true, Severity.Info),
            "off" => (true, (Severity?)null),
            _ => (false, null),
        };
        return isKnown;
    }
}
