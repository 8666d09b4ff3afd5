using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Checks;

/// <summary>The projects and solutions that baton.json names.</summary>
internal static class ProjectPaths
{
    /// <summary>Reports every one that does not exist.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="absolute">Makes a path of the configuration absolute.</param>
    public static IEnumerable<Diagnostic> Missing(UnitConfiguration unit, Func<string, string> absolute)
    {
        IEnumerable<(string Key, string? Path)> named =
        [
            ("build.project", unit.Build.Project),
            ("test.project", unit.Test.Enabled ? unit.Test.Project : null),
            .. unit.Packages.Select(p => ("packages", (string?)p.Project)),
        ];
        return named.Where(n => n.Path is { } path && !Exists(n.Key, absolute(path))).Select(n => CheckDiagnostics.NoProject.Report(
            $"'{n.Path}' under \"{n.Key}\" does not exist.",
            "Correct the path in baton.json; it is relative to the folder of that file.",
            unit.File is { } file ? new SourceLocation(file) : null));
    }

    /// <summary><c>dotnet build</c> and <c>dotnet test</c> also take a folder; what is packed is a project file.</summary>
    private static bool Exists(string key, string path) => File.Exists(path) || (key != "packages" && Directory.Exists(path));
}
