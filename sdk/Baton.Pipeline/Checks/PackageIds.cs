using System.Collections.Immutable;
using Baton.Build;
using Baton.Core.Releases;
using Baton.Pipeline.Session;
using Baton.Pipeline.Work;

namespace Baton.Pipeline.Checks;

/// <summary>The ids of a unit's packages, as MSBuild computes them: from the project, the files that it imports, and the name of its assembly.</summary>
internal static class PackageIds
{
    /// <summary>Asks for all of them; ends the run when MSBuild has no answer for one.</summary>
    /// <param name="session">The run.</param>
    /// <param name="feed">Where the packages are looked for.</param>
    /// <param name="version">In which version.</param>
    public static async Task<ImmutableArray<string>> AskAsync(ReleaseSession session, string feed, string version)
    {
        var (unit, ids) = (session.Unit!, ImmutableArray.CreateBuilder<string>());
        foreach (var package in unit.Configuration.Packages.Where(p => p.Kind == "nuget"))
        {
            var (properties, said) = await new ProjectProperties(ReleaseWork.DotNet(session)).AskAsync(
                unit.Absolute(package.Project), ["PackageId", "NuspecFile"], unit.Configuration.Build, session.Cancellation);
            if (properties is null || properties["PackageId"].Length == 0 || properties["NuspecFile"].Length > 0)
            {
                var why = properties is null ? said.TrimEnd('.') : properties["NuspecFile"] is { Length: > 0 } nuspec ? $"it is packed from {nuspec}" : "it has none";
                session.Stop(WithdrawalDiagnostics.Unknown.Report(
                    $"MSBuild does not tell the package id of '{package.Project}', so it is unknown whether '{feed}' has it in version {version}: {why}.",
                    "Fix the project and run the same command again, or look at the feed yourself."));
            }

            ids.Add(properties!["PackageId"]);
        }

        return ids.ToImmutable();
    }
}
