using System.Collections.Immutable;
using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Units;

/// <summary>The ids of a unit's packages, as MSBuild computes them: from the project, the files that it imports, and the name of its assembly.</summary>
internal static class PackageIds
{
    /// <summary>Asks for all of them; fails when MSBuild has no answer for one.</summary>
    /// <param name="run">The run.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="feed">Where the packages are looked for.</param>
    /// <param name="version">In which version.</param>
    public static async Task<Result<ImmutableArray<string>>> AskAsync(Run run, ReleaseUnit unit, string feed, string version)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var package in unit.Configuration.Packages.Where(p => p is { MakesPackage: true, Project: not null }))
        {
            var (properties, said) = await new ProjectProperties(UnitBuild.DotNet(run, unit)).AskAsync(
                unit.Absolute(package.Project!), ["PackageId", "NuspecFile"], unit.Configuration.Build, null, run.Cancellation);
            if (properties is null || properties["PackageId"].Length == 0 || properties["NuspecFile"].Length > 0)
            {
                var why = properties is null ? said.TrimEnd('.') : properties["NuspecFile"] is { Length: > 0 } nuspec ? $"it is packed from {nuspec}" : "it has none";
                return WithdrawalDiagnostics.Unknown.Report(
                    $"MSBuild does not tell the package id of '{package.Project}', so it is unknown whether '{feed}' has it in version {version}: {why}.",
                    "Fix the project and run the same command again, or look at the feed yourself.");
            }

            ids.Add(properties["PackageId"]);
        }

        return ids.ToImmutable();
    }
}
