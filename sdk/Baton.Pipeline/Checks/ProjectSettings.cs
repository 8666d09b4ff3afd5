using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Build;
using Baton.Core.Checks;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Git.Units;
using Baton.Pipeline.Running;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Checks;

/// <summary>
/// Looks, before anything is built, for a project of the unit whose MSBuild properties ask for another version than the unit's settings. MSBuild is
/// asked only for projects whose files mention such a property; what that misses is refused by Baton.Sdk in the build.
/// </summary>
internal static class ProjectSettings
{
    /// <summary>A property that is set somewhere, in a project or as <c>-p:Name=value</c> in a response file.</summary>
    private static readonly Regex Mention = new(
        $"(<({string.Join('|', PropertyDifferences.Asked)})[\\s>])|([:;,\"]\\s*({string.Join('|', PropertyDifferences.Asked)})\\s*=)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Looks.</summary>
    /// <returns>The number of projects of the unit; the error of the first project that differs.</returns>
    public static async Task<Result<ProjectCount>> LookAsync(Run run, ReleaseUnit unit)
    {
        var projects = Projects(unit, run.Environment.Variables);
        var mentioning = Mentioning(unit, projects).ToList();
        var ofTheBuild = ResponseFile(unit);
        var warnings = new List<Diagnostic>();
        foreach (var project in mentioning)
        {
            var shown = Path.GetRelativePath(unit.Folder, project).Replace('\\', '/');
            var (properties, said) = await new ProjectProperties(UnitBuild.DotNet(run, unit)).AskAsync(
                project,
                PropertyDifferences.Asked,
                unit.Configuration.Build,
                MSBuildFiles.ResponseFileOf(project) == ofTheBuild ? null : ofTheBuild,
                run.Cancellation);
            if (properties is null)
            {
                warnings.Add(RunDiagnostics.ProjectNotEvaluated.Report(
                    $"{shown} mentions versioning properties, and MSBuild could not evaluate it: {said.TrimEnd('.')}.", "Fix the project. A build of it with Baton.Sdk checks the properties again."));
            }
            else if (Differences(unit, run.Environment.Variables, properties) is { IsEmpty: false } differences)
            {
                return Result<ProjectCount>.Failure([PropertyDifference.Report(shown, differences), .. warnings]);
            }
        }

        return Result<ProjectCount>.Success(new ProjectCount(projects.Count), warnings);
    }

    /// <summary>Whether MSBuild would be asked.</summary>
    public static bool NeedMSBuild(ReleaseUnit unit, IReadOnlyDictionary<string, string> variables) =>
        Mentioning(unit, Projects(unit, variables)).Any();

    /// <summary>The same as an answer of the command <c>check</c>.</summary>
    public static IEnumerable<CheckFinding> Finding(Result<ProjectCount> looked) => CheckFinding.Of(
        "project properties", looked.Diagnostics, looked.Value is { Projects: 1 } ? "the project has no versioning setting of its own" : $"none of {looked.Value?.Projects} projects has a versioning setting of its own");

    /// <summary>The projects that are released, then those that are built; those of other units have settings of their own.</summary>
    public static List<string> Projects(ReleaseUnit unit, IReadOnlyDictionary<string, string> variables) =>
    [
        .. unit.PackedProjects.Concat(SolutionProjects.Of(unit.Folder, unit.Configuration.Build.Project))
            .Where(File.Exists).Distinct(StringComparer.Ordinal)
            .Where(p => UnitLocation.Of(Path.GetDirectoryName(p)!, variables) is var owner && (owner.File is null || owner.Folder == unit.Folder)),
    ];

    private static IEnumerable<string> Mentioning(ReleaseUnit unit, IEnumerable<string> projects)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = ResponseFile(unit) is { } file && MSBuildFiles.TextsOfResponse(file, known).Any(t => Mention.IsMatch(t));
        return projects.Where(p => all || MSBuildFiles.TextsOf(p, known).Any(t => Mention.IsMatch(t)));
    }

    /// <summary>The response file of what is built: where that is a solution, its properties are those of all projects, wherever these are.</summary>
    private static string? ResponseFile(ReleaseUnit unit) => MSBuildFiles.ResponseFileOf(unit.Absolute(unit.Configuration.Build.Project ?? "."));

    private static ImmutableArray<PropertyDifference> Differences(ReleaseUnit unit, IReadOnlyDictionary<string, string> variables, IReadOnlyDictionary<string, string> properties)
    {
        var paths = UnitFile.Read(unit.Configuration.File, unit.Folder).Value?.Versioning.Paths ?? [];
        return PropertyDifferences.Of(unit.Configuration.Versioning, VersioningOverrides.Paths(paths, variables, []), variables, properties);
    }

    /// <summary>How many projects a unit has.</summary>
    internal sealed record ProjectCount(int Projects);
}
