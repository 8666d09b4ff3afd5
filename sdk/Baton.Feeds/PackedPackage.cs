using System.Collections.Immutable;
using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;

namespace Baton.Feeds;

/// <summary>A package as those who get it will find it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, normalised.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Frameworks">The target frameworks of projects that it is for, as a project names them; empty for any.</param>
/// <param name="Missing">The target frameworks that it names and has nothing for; <c>any</c> when it has nothing at all.</param>
public sealed record PackedPackage(string Id, string Version, PackageRole Role, ImmutableArray<string> Frameworks, ImmutableArray<string> Missing)
{
    /// <summary>What NuGet, MSBuild and the compiler read in a package: https://learn.microsoft.com/nuget/create-packages/creating-a-package#from-a-convention-based-working-directory.</summary>
    private static readonly string[] Read =
        ["analyzers", "build", "buildCrossTargeting", "buildMultiTargeting", "buildTransitive", "content", "contentFiles", "lib", "native", "ref", "runtimes", "Sdk", "tools"];

    /// <summary>Those that a project is built with.</summary>
    private static readonly string[] Built = ["build", "buildMultiTargeting", "buildTransitive", "lib", "ref", "runtimes", "contentFiles"];

    private static readonly string[] Known = [FrameworkConstants.FrameworkIdentifiers.NetCoreApp, FrameworkConstants.FrameworkIdentifiers.NetStandard, FrameworkConstants.FrameworkIdentifiers.Net];

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static PackedPackage Of(string path)
    {
        try
        {
            using var reader = new PackageArchiveReader(path);
            var (identity, folders) = (reader.GetIdentity(), reader.GetFiles().Where(f => f.Contains('/', StringComparison.Ordinal)).Select(f => f.Split('/')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase));
            var dependencies = reader.GetPackageDependencies().ToList();
            var assemblies = reader.GetLibItems().Concat(reader.GetItems("ref")).Select(g => g.TargetFramework).Distinct().ToList();
            var role = RoleOf(reader.NuspecReader, folders.Overlaps(Built) || dependencies.Any(d => d.Packages.Any()));
            var named = dependencies.Select(d => d.TargetFramework).Where(f => f.IsSpecificFramework);
            return new(
                identity.Id,
                identity.Version.ToNormalizedString(),
                role,
                Names(assemblies.Count > 0 ? assemblies : named),
                assemblies.Count > 0 ? Names(named.Where(n => new FrameworkReducer().GetNearest(n, assemblies) is null))
                    : folders.Overlaps(Read) || dependencies.Any(d => d.Packages.Any()) || IsMeta(reader) ? [] : ["any"]);
        }
        catch (Exception exception) when (exception is PackagingException or InvalidDataException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    private static PackageRole RoleOf(NuspecReader nuspec, bool isBuiltWith)
    {
        var types = nuspec.GetPackageTypes().Select(t => t.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return types.Contains("DotnetTool") ? PackageRole.Tool
            : types.Contains("DotnetToolRidPackage") ? PackageRole.ToolPart
            : types.All(t => t.Equals("Dependency", StringComparison.OrdinalIgnoreCase)) && !nuspec.GetDevelopmentDependency() && isBuiltWith ? PackageRole.Library
            : PackageRole.Build;
    }

    /// <summary>Those that the .NET SDK builds for everywhere; others need a workload or Visual Studio.</summary>
    private static ImmutableArray<string> Names(IEnumerable<NuGetFramework> frameworks) =>
        [.. frameworks.Where(f => Known.Contains(f.Framework, StringComparer.OrdinalIgnoreCase) && f.Version.Major > 0).Select(f => f.GetShortFolderName()).Distinct(StringComparer.Ordinal)];

    private static bool IsMeta(PackageArchiveReader reader) => reader.NuspecReader.GetFrameworkRefGroups().Any(g => g.FrameworkReferences.Any());
}
