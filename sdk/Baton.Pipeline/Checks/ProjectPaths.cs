using Baton.Build;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Checks;

/// <summary>The projects and solutions that baton.json names, and what <c>dotnet</c> finds where it names none.</summary>
internal static class ProjectPaths
{
    /// <summary>Reports every one that does not exist, and every folder in which <c>dotnet</c> finds none or does not know which.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="absolute">Makes a path of the configuration absolute.</param>
    public static IEnumerable<Diagnostic> Missing(UnitConfiguration unit, Func<string, string> absolute)
    {
        IEnumerable<(string Key, string? Path)> named =
        [
            ("build.project", unit.Build.Project ?? "."),
            ("test.project", unit.Test.Enabled ? unit.Test.Project : null),
            .. unit.Packages.Select(p => ("packages", p.Project)),
        ];
        return named.Where(n => n.Path is not null).Select(n => Look(n.Key, n.Path!, absolute(n.Path!), unit.File)).OfType<Diagnostic>();
    }

    /// <summary><c>dotnet build</c> and <c>dotnet test</c> also take a folder; what is packed is a project file.</summary>
    private static Diagnostic? Look(string key, string path, string absolute, string? file)
    {
        var where = file is null ? null : new SourceLocation(file);
        if (File.Exists(absolute))
        {
            return null;
        }

        if (key == "packages" || !Directory.Exists(absolute))
        {
            return CheckDiagnostics.NoProject.Report(
                $"'{path}' under \"{key}\" does not exist.", "Correct the path in baton.json; it is relative to the folder of that file.", where);
        }

        var (section, beginning) = (key.Split('.')[0], path == "." ? "" : $"{path.TrimEnd('/')}/");
        return FolderProject.Candidates(absolute) switch
        {
            [_] => null,
            [] => CheckDiagnostics.NoProject.Report(
                $"'{absolute}' has no project and no solution, and \"{key}\" in baton.json names none.",
                $"Name it: \"{section}\": {{ \"project\": \"src/Product.slnx\" }}",
                where),
            var several => CheckDiagnostics.NoProject.Report(
                $"'{absolute}' has {string.Join(", ", several.Select(Path.GetFileName))}, 'dotnet' does not choose between them, and \"{key}\" in baton.json names none.",
                $"Name one: \"{section}\": {{ \"project\": \"{beginning}{Path.GetFileName(several[0])}\" }}",
                where),
        };
    }
}
