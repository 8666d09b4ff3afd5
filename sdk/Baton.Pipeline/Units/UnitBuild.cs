using Baton.Build;
using Baton.Core.Versioning;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Units;

/// <summary>How a unit is built: with which programs, which variables, which properties.</summary>
internal static class UnitBuild
{
    /// <summary>Runs <c>dotnet</c> in the unit's folder.</summary>
    public static DotNetCommand DotNet(Run run, ReleaseUnit unit) =>
        new(unit.Folder, run.Environment.Variables, run.Output) { Rule = UnitSecrets.Children(unit.Written, unit.Folder) };

    /// <summary>The properties of a release build. Writes the files that they name.</summary>
    public static IReadOnlyList<string> Properties(ReleaseUnit unit, VersionAnswer version)
    {
        SelfIgnored.Make(unit.Output);
        ReleaseBuildFiles.Write(unit.Folder);
        return VersionProperties.Of(
            version, unit.Configuration.Build, unit.Repository is { HasCommits: true }, unit.Folder, unit.PackedProjects);
    }
}
