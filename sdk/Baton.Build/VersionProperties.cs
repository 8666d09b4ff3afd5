using System.Collections.Immutable;
using System.Globalization;
using Baton.Core.Configuration;
using Baton.Core.Versioning;

namespace Baton.Build;

/// <summary>The MSBuild properties that a release build is given.</summary>
public static class VersionProperties
{
    /// <summary>The properties among them with which a project could name a file to import.</summary>
    internal static readonly ImmutableArray<string> ReplacedFiles =
        ["CustomAfterMicrosoftCommonProps", "CustomBeforeMicrosoftCommonTargets", "CustomBeforeMicrosoftCommonCrossTargetingTargets"];

    /// <summary>As arguments of <c>dotnet</c>.</summary>
    /// <param name="version">The version.</param>
    /// <param name="build">For its own properties.</param>
    /// <param name="inRepository">Whether there is a git repository: it gives the sources their neutral paths.</param>
    /// <param name="root">The unit's folder: projects of other units have their own versions. Without a repository its path must not get into the binaries.</param>
    /// <param name="released">The projects that artifacts are made of, absolute: they have this version, whatever they state.</param>
    /// <remarks>
    /// No property that MSBuild itself knows is a version here: a global property cannot be replaced, and would overwrite the identity of a project that has one
    /// of its own. <see cref="ReleaseBuildFiles"/>, which these name, set them.
    /// </remarks>
    public static IReadOnlyList<string> Of(VersionAnswer version, BuildConfiguration build, bool inRepository, string root, IEnumerable<string> released)
    {
        var folder = ReleaseBuildFiles.Folder(root);
        List<string> properties =
        [
            .. ReplacedFiles.Select((name, i) => Property(name, Path.Combine(folder, i == 0 ? ReleaseBuildFiles.Props : ReleaseBuildFiles.Targets))),
            Property("_BatonReleasedProjects", $"|{string.Join('|', released)}|"),
            Property("_BatonReleasePackageVersion", version.PackageVersion),
            Property("_BatonReleaseAssemblyVersion", version.AssemblyVersion),
            Property("_BatonReleaseFileVersion", version.FileVersion),
            Property("_BatonReleaseInformationalVersion", version.InformationalVersion),
            Property("BatonVersionOverride", version.Version),
            Property("BatonCommitOverride", version.Commit),
            Property("BatonTagOverride", version.Tag ?? ""),
            Property("BatonHeightOverride", version.Height.ToString(CultureInfo.InvariantCulture)),
            Property("BatonUnitOverride", root),

            // The version has the commit already; the SDK would add it a second time.
            Property("IncludeSourceRevisionInInformationalVersion", "false"),
            Property("Deterministic", "true"),
            Property("ContinuousIntegrationBuild", "true"),
        ];
        if (inRepository)
        {
            properties.Add(Property("RepositoryCommit", version.Commit));
            properties.Add(Property("SourceRevisionId", version.Commit));
        }
        else
        {
            properties.Add(Property("DeterministicSourcePaths", "false"));
            properties.Add(Property("PathMap", $"{root}=/_/"));
        }

        return [.. properties, .. build.Properties.Select(p => Property(p.Key, p.Value))];
    }

    /// <summary>MSBuild splits at ';' and ',' and unescapes '%'.</summary>
    internal static string Property(string name, string value) => $"-p:{name}={value
        .Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal)}";
}
