using Baton.Core.Diagnostics;

namespace Baton.Tool.Rendering;

/// <summary>A diagnostic as a workflow command of GitHub Actions, which shows it beside the line of the pull request.</summary>
internal static class Annotation
{
    /// <summary>Whether this process runs in a step of GitHub Actions.</summary>
    public static bool IsWanted(IReadOnlyDictionary<string, string> variables) => variables.GetValueOrDefault("GITHUB_ACTIONS") == "true";

    /// <summary><c>::error file=…,line=…,col=…,title=CODE::message</c>.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="folder">The folder that its path may be relative to.</param>
    /// <param name="workspace">The root of the checkout, which the path in the annotation is relative to; null where it is not known.</param>
    public static string Of(Diagnostic diagnostic, string folder, string? workspace)
    {
        var level = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        List<string> properties = [];
        if (diagnostic.Where is { } where)
        {
            var file = Path.GetFullPath(where.File, folder);
            var relative = workspace is null ? file : Path.GetRelativePath(workspace, file);
            properties.Add($"file={Property(relative.StartsWith("..", StringComparison.Ordinal) ? file : relative.Replace('\\', '/'))}");
            properties.AddRange(where.Line > 0 ? [$"line={where.Line}"] : []);
            properties.AddRange(where is { Line: > 0, Column: > 0 } ? [$"col={where.Column}"] : []);
        }

        properties.Add($"title={Property(diagnostic.Code)}");
        return $"::{level} {string.Join(',', properties)}::{Data($"{diagnostic.Message} {diagnostic.Cure}".TrimEnd())}";
    }

    // What ends a command or its properties is written as the runner reads it: docs.github.com, "Workflow commands".
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
