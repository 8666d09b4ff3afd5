using System.Collections.Immutable;
using System.Security.Cryptography;
using Baton.Cake.Steps;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Baton.Cake.Packing;

/// <summary>Makes the artifacts of a release: NuGet packages, and zips of published applications.</summary>
/// <param name="dotnet">Runs pack and publish.</param>
/// <param name="folder">The unit's folder, absolute.</param>
/// <param name="output">Where the artifacts go, absolute; emptied first.</param>
public sealed class PackStep(DotNetCommand dotnet, string folder, string output)
{
    /// <summary>Makes them. The build must have been done.</summary>
    /// <param name="unit">What to pack.</param>
    /// <param name="version">NuGet's version, for the names of zips.</param>
    /// <param name="properties">The properties that it was built with.</param>
    /// <param name="time">The commit's date, the time of every file in them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Result<ImmutableArray<Artifact>>> RunAsync(
        UnitConfiguration unit, string version, IReadOnlyList<string> properties, DateTimeOffset time, CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }

            Directory.CreateDirectory(output);
            foreach (var package in unit.Packages)
            {
                var error = package.Kind == "nuget"
                    ? await NuGetAsync(package, unit.Build, properties, time, cancellationToken)
                    : await ZipAsync(package, unit.Build, version, properties, time, cancellationToken);
                if (error is not null)
                {
                    return error;
                }
            }

            return Collect();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StepDiagnostics.CannotWrite.Report(
                $"The artifacts cannot be written to '{output}': {exception.Message}", "Free some space, or make the folder writable.");
        }
    }

    private async Task<Diagnostic?> NuGetAsync(
        PackageConfiguration package, BuildConfiguration build, IReadOnlyList<string> properties, DateTimeOffset time, CancellationToken cancellationToken)
    {
        string[] arguments = ["pack", package.Project, "--no-build", "-c", build.Configuration, "-o", output, .. properties];
        var error = await dotnet.RunAsync(arguments, StepDiagnostics.PackFailed, cancellationToken);
        foreach (var file in error is null ? Directory.EnumerateFiles(output, "*nupkg").ToList() : [])
        {
            NuGetNormaliser.Normalise(file, time);
        }

        return error;
    }

    private async Task<Diagnostic?> ZipAsync(
        PackageConfiguration package, BuildConfiguration build, string version, IReadOnlyList<string> properties, DateTimeOffset time, CancellationToken cancellationToken)
    {
        var published = Directory.CreateTempSubdirectory("baton-publish-").FullName;
        try
        {
            // For a runtime of its own the project has to be built again; else what was tested is what is packed.
            string[] target = package.Runtime is { } runtime ? ["-r", runtime] : ["--no-build"];
            string[] arguments = ["publish", package.Project, .. target, "-c", build.Configuration, "-o", published, .. properties];
            if (await dotnet.RunAsync(arguments, StepDiagnostics.PackFailed, cancellationToken) is { } error)
            {
                return error;
            }

            var suffix = package.Runtime is null ? "" : $"-{package.Runtime}";
            var files = Files(published).Concat(Included(package)).DistinctBy(f => f.Name, StringComparer.Ordinal);
            ReproducibleZip.Write(Path.Combine(output, $"{package.Name}-{version}{suffix}.zip"), files, time);
            return null;
        }
        finally
        {
            Directory.Delete(published, recursive: true);
        }
    }

    private static IEnumerable<ZipSource> Files(string root) =>
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => ZipSource.File(Path.GetRelativePath(root, f), f));

    private IEnumerable<ZipSource> Included(PackageConfiguration package)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(package.Include);
        return package.Include.IsEmpty ? [] : matcher.GetResultsInFullPath(folder).Select(f => ZipSource.File(Path.GetRelativePath(folder, f), f));
    }

    private Result<ImmutableArray<Artifact>> Collect()
    {
        var artifacts = ImmutableArray.CreateBuilder<Artifact>();
        foreach (var file in new DirectoryInfo(output).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (file.Name.Any(c => !(char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')))
            {
                return StepDiagnostics.BadArtifactName.Report(
                    $"The artifact '{file.Name}' has characters outside [A-Za-z0-9._-]; GitHub would rename it without a word.",
                    "Rename the project, or give the package a \"name\" in baton.json.");
            }

            using var bytes = file.OpenRead();
            artifacts.Add(new Artifact(file.Name, KindOf(file.Extension), file.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        return artifacts.ToImmutable();
    }

    private static string KindOf(string extension) => extension switch
    {
        ".nupkg" => "nuget",
        ".snupkg" => "symbols",
        _ => "zip",
    };
}
