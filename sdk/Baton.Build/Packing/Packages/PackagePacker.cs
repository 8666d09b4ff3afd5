using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;

namespace Baton.Build.Packing.Packages;

/// <summary>Packs a project as a NuGet package.</summary>
/// <param name="Source">The project, relative to the unit's folder.</param>
/// <param name="Identity">The project's name.</param>
internal sealed partial record PackagePacker(string Source, string Identity) : IPacker
{
    public bool IsRepeatable(string folder) => true;

    public string Name => "nuget";

    public object Settings => new { nuget = Source, use = Use };

    public string? Project => Source;

    public bool MakesPackage => true;

    public PackageUse Use { get; init; } = new();

    /// <summary>None when only MSBuild knows the package's id.</summary>
    public IReadOnlyList<string> ExpectedNames(string folder, string version) => PackageId(Path.GetFullPath(Source, folder)) is { } id ? [$"{id}.{version}.nupkg"] : [];

    public async Task<Result<ImmutableArray<PackedFile>>> PackAsync(PackRequest request, CancellationToken cancellationToken)
    {
        string[] arguments = ["pack", Source, "--no-build", "-c", request.Build.Configuration, "-o", request.Scratch, .. request.Properties];
        if (await request.DotNet.RunAsync(arguments, StepDiagnostics.PackFailed, cancellationToken) is { } error)
        {
            return error;
        }

        var files = ImmutableArray.CreateBuilder<PackedFile>();
        foreach (var file in new DirectoryInfo(request.Scratch).EnumerateFiles("*nupkg").ToList())
        {
            NuGetNormaliser.Normalise(file.FullName, request.Time, file.Extension == ".nupkg" ? request.Notes : null);
            file.MoveTo(Path.Combine(request.Output, file.Name), overwrite: true);
            files.Add(new PackedFile(file.Name, file.Extension == ".nupkg" ? "nuget" : "symbols"));
        }

        return files.ToImmutable();
    }

    /// <summary>What the project itself says, or its name; null when only MSBuild knows.</summary>
    private static string? PackageId(string project)
    {
        try
        {
            var properties = XDocument.Load(project).Descendants().Where(e => e.Name.LocalName is "PackageId" or "AssemblyName").ToList();
            return properties.Where(e => e.Name.LocalName == "PackageId").ToList() switch
            {
                [var only] when only.Attribute("Condition") is null && !only.Value.Contains("$(", StringComparison.Ordinal) => only.Value.Trim(),
                [] when properties.Count == 0 && !MSBuildFiles.TextsOf(project, []).Any(t => Naming().IsMatch(t)) => Path.GetFileNameWithoutExtension(project),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<(PackageId|AssemblyName)[\s>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Naming();
}
