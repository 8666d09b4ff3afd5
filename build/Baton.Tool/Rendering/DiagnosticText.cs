using Baton.Core.Diagnostics;

namespace Baton.Tool.Rendering;

/// <summary>A diagnostic on the console: where, code, what, and on a line of its own what to do.</summary>
internal static class DiagnosticText
{
    public static string Markup(Diagnostic diagnostic)
    {
        var (color, word) = diagnostic.Severity switch
        {
            Severity.Error => ("red", "error"),
            Severity.Warning => ("yellow", "warning"),
            _ => ("blue", "note"),
        };
        var where = diagnostic.Where is { } place ? $"{Escape(place.ToString())}: " : "";
        var cure = diagnostic.Cure.Length == 0 ? "" : $"\n  [grey]→[/] {Escape(diagnostic.Cure)}";
        return $"{where}[{color}]{word} {diagnostic.Code}[/]: {Escape(diagnostic.Message)}{cure}";
    }

    /// <summary>Where to read more about the errors.</summary>
    public static string Pages(IEnumerable<Diagnostic> diagnostics)
    {
        var codes = diagnostics.Where(d => d.IsError).Select(d => d.Code).Distinct(StringComparer.Ordinal).ToList();
        return $"[grey]More: {string.Join(", ", codes.Select(c => HelpLink.Of(c) ?? $"baton explain {c}"))}[/]";
    }

    private static string Escape(string text) => Spectre.Console.Markup.Escape(text);
}
