using System.Collections.Immutable;
using Baton.Build;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;

namespace Baton.Build.Packing;

/// <summary>Makes the artifacts of a release: NuGet packages, and zips of published applications.</summary>
/// <param name="dotnet">Runs pack and publish.</param>
/// <param name="folder">The unit's folder, absolute.</param>
/// <param name="output">Where the artifacts go, absolute; emptied first.</param>
public sealed class PackStep(DotNetCommand dotnet, string folder, string output)
{
    private readonly string work = output + ".tmp";

    /// <summary>The release notes for packages that have none of their own; null for none.</summary>
    public string? Notes { get; init; }

    /// <summary>What each NuGet package is in baton.json, by the name of its file; known when they are made.</summary>
    public Dictionary<string, PackageConfiguration> Packed { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes them. The build must have been done.</summary>
    /// <param name="unit">What to pack.</param>
    /// <param name="version">NuGet's version, for the names of zips.</param>
    /// <param name="properties">The properties that it was built with.</param>
    /// <param name="time">The commit's date, the time of every file in them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The artifacts, sorted by name.</returns>
    public async Task<Result<ImmutableArray<Artifact>>> RunAsync(
        UnitConfiguration unit, string version, IReadOnlyList<string> properties, DateTimeOffset time, CancellationToken cancellationToken)
    {
        try
        {
            Remove(output);
            Directory.CreateDirectory(output);
            var said = new List<Diagnostic>();

            // A package for a runtime is built again; it must not come between the build and those that take what was built.
            foreach (var package in unit.Packages.OrderBy(p => p.Runtime is not null))
            {
                Remove(work);
                Directory.CreateDirectory(work);
                said.AddRange(package.Kind == "nuget"
                    ? await NuGetAsync(package, unit.Build, properties, time, cancellationToken)
                    : await ZipAsync(package, unit.Build, version, properties, time, cancellationToken));
                if (said.Exists(d => d.IsError))
                {
                    return Result<ImmutableArray<Artifact>>.Failure(said);
                }
            }

            var artifacts = ArtifactFiles.Collect(output);
            return !artifacts.IsSuccess ? artifacts : Result<ImmutableArray<Artifact>>.Success(
                artifacts.Value, said.Concat(artifacts.Value.Select(a => MachinePaths.Find(Path.Combine(output, a.Name), folder)).OfType<Diagnostic>()));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StepDiagnostics.CannotWrite.Report(
                $"The artifacts cannot be written to '{output}': {exception.Message}", "Free some space, or make the folder writable.");
        }
        finally
        {
            Forget(work);
        }
    }

    private async Task<IEnumerable<Diagnostic>> NuGetAsync(
        PackageConfiguration package, BuildConfiguration build, IReadOnlyList<string> properties, DateTimeOffset time, CancellationToken cancellationToken)
    {
        string[] arguments = ["pack", package.Project, "--no-build", "-c", build.Configuration, "-o", work, .. properties];
        if (await dotnet.RunAsync(arguments, StepDiagnostics.PackFailed, cancellationToken) is { } error)
        {
            return [error];
        }

        foreach (var file in new DirectoryInfo(work).EnumerateFiles("*nupkg").ToList())
        {
            NuGetNormaliser.Normalise(file.FullName, time, file.Extension == ".nupkg" ? Notes : null);
            Packed[file.Name] = package;
            file.MoveTo(Path.Combine(output, file.Name), overwrite: true);
        }

        return [];
    }

    /// <summary>With the properties that <c>dotnet publish -r</c> gives to its own restore. It runs apart, since it alone gets the credentials of feeds.</summary>
    private static string[] Restore(PackageConfiguration package, BuildConfiguration build, IReadOnlyList<string> properties) =>
        ["restore", package.Project, $"-p:RuntimeIdentifier={package.Runtime}", "-p:_CommandLineDefinedRuntimeIdentifier=true", "-p:_IsPublishing=true", $"-p:Configuration={build.Configuration}", .. properties];

    private async Task<IEnumerable<Diagnostic>> ZipAsync(
        PackageConfiguration package, BuildConfiguration build, string version, IReadOnlyList<string> properties, DateTimeOffset time, CancellationToken cancellationToken)
    {
        // For a runtime of its own the project has to be restored and built again; else what was tested is what is packed, without
        // the executable that would only run on a machine like this one.
        string[] target = package.Runtime is { } runtime ? ["-r", runtime, "--no-restore"] : ["--no-build", "-p:UseAppHost=false"];
        if (package.Runtime is not null && await dotnet.RunAsync(Restore(package, build, properties), StepDiagnostics.PackFailed, cancellationToken) is { } unrestored)
        {
            return [unrestored];
        }

        string[] arguments = ["publish", package.Project, .. target, "-c", build.Configuration, "-o", work, .. properties];
        if (await dotnet.RunAsync(arguments, StepDiagnostics.PackFailed, cancellationToken) is { } error)
        {
            return [error];
        }

        PublishedTimes.Normalise(work, time);
        var contents = ZipContents.Of(package, work, folder);
        if (contents.IsSuccess)
        {
            var suffix = package.Runtime is null ? "" : $"-{package.Runtime}";
            ReproducibleZip.Write(Path.Combine(output, $"{package.Name}-{version}{suffix}.zip"), contents.Value, time);
        }

        return contents.Diagnostics;
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>What cannot be cleaned up now is cleaned up by the next run; the outcome of this one is decided.</summary>
    private static void Forget(string path)
    {
        try
        {
            Remove(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
