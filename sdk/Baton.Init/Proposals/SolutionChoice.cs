using System.Collections.Immutable;
using Baton.Init.Facts;

namespace Baton.Init.Proposals;

/// <summary>What <c>dotnet build</c> is to build for a unit.</summary>
internal static class SolutionChoice
{
    private static readonly string[] Endings = [".slnx", ".sln"];

    /// <summary>The path for <c>build.project</c>, from the unit's folder; null where dotnet finds it by itself. A solution is added where several projects have none.</summary>
    public static string? Of(RepositoryFacts facts, UnitPlan unit, EditSet set)
    {
        var solutions = Endings.SelectMany(facts.Named).Where(f => unit.Folder.Length == 0 || f.StartsWith(unit.Folder + "/", StringComparison.Ordinal)).ToList();
        var (here, projectsHere) = (solutions.Where(s => BuildFiles.Folder(s) == unit.Folder).ToList(), unit.Projects.Where(p => BuildFiles.Folder(p.Path) == unit.Folder).ToList());
        if (solutions.Count > 0)
        {
            var best = (here.Count > 0 ? here : solutions).OrderByDescending(s => unit.Projects.Count(p => facts.Files[s].Contains(p.Path.Split('/')[^1], StringComparison.OrdinalIgnoreCase)))
                .ThenBy(s => s.Length).ThenBy(s => s, StringComparer.Ordinal).First();
            return here.Count == 1 && projectsHere.Count == 0 ? null : unit.Relative(best);
        }

        if (unit.Projects is [var only])
        {
            return projectsHere.Count == 1 ? null : unit.Relative(only.Path);
        }

        if (unit.Projects.IsEmpty)
        {
            return null;
        }

        var name = $"{unit.Name}.slnx";
        set.Write(unit.InFolder(name), $"<Solution>\n{string.Concat(unit.Projects.Select(p => $"  <Project Path=\"{unit.Relative(p.Path)}\" />\n"))}</Solution>\n");
        return projectsHere.Count == 0 ? null : name;
    }
}
