using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Units;
using Baton.Git;
using Baton.Git.Running;
using Baton.Git.Units;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Units;

/// <summary>The release unit that owns a project: the one of the nearest baton.json above it, as in a build.</summary>
internal static class ProjectUnit
{
    /// <summary>The folder to look for the unit from.</summary>
    /// <param name="project">A project file or a folder, absolute or relative to the next.</param>
    /// <param name="from">The folder that the run was started for.</param>
    /// <param name="context">The process around.</param>
    public static Result<string> Folder(string project, string from, GitContext context)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(project, from));
        if (!Path.Exists(path))
        {
            return RunDiagnostics.NoProject.Report($"There is no project '{path}'.", "Give --project a project file or its folder.");
        }

        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        var (here, there) = (Root(from, context), Root(folder, context));
        return here.IsSuccess && there.IsSuccess ? Within(path, folder, here.Value, there.Value, context)
            : Result<string>.Failure(here.Diagnostics.Concat(there.Diagnostics).Distinct());
    }

    private static Result<string> Within(string path, string folder, string here, string there, GitContext context)
    {
        if (here != there)
        {
            return RunDiagnostics.ProjectElsewhere.Report(
                $"'{path}' is not in this repository{(here.Length == 0 ? "" : $", '{here}'")}{(there.Length == 0 ? "" : $", but in '{there}'")}.",
                $"Work there: baton -C \"{(there.Length == 0 ? folder : there)}\" version --project \"{path}\".");
        }

        if (UnitLocation.Of(folder, context.Variables).File is not null)
        {
            return folder;
        }

        var root = here.Length == 0 ? folder : here;
        var below = folder == path ? UnitSearch.Below(folder, root) : [];
        return below switch
        {
            [var only] => Path.GetDirectoryName(only.File)!,
            [_, _, ..] => RunDiagnostics.SeveralUnits.Report(
                $"'{path}' is in no release unit and has several below it: {Names(below)}.", "Give --project a path in one of them."),
            _ when UnitSearch.Below(root, root) is { IsEmpty: false } all => RunDiagnostics.NoUnit.Report(
                $"'{path}' is in no release unit; this repository has {Names(all)}.", "Give the folder a baton.json of its own, or give --project a path in one of these."),
            _ => folder,
        };
    }

    /// <summary>The root of the repository; empty for none.</summary>
    private static Result<string> Root(string folder, GitContext context)
    {
        var found = GitRepository.Find(folder, context);
        using var repository = found?.Value;
        return found is { IsSuccess: false } ? Result<string>.Failure(found.Diagnostics) : repository?.WorkTree ?? "";
    }

    private static string Names(ImmutableArray<UnitPlace> units) =>
        string.Join(", ", units.Take(5).Select(u => $"'{u.Name}' in {(u.Folder.Length == 0 ? "its root" : u.Folder)}")) + (units.Length > 5 ? $" and {units.Length - 5} more" : "");
}
