using System.Collections.Immutable;

namespace Baton.Core.Releases.Sbom;

/// <summary>A package that a project was built with.</summary>
/// <param name="Id">As NuGet spells it.</param>
/// <param name="Version">Normalised.</param>
/// <param name="DevelopmentOnly">Reached only through references with PrivateAssets="all": it is not part of what is shipped.</param>
/// <param name="Dependencies">The package URLs of what it needs, sorted.</param>
public sealed record PackageComponent(string Id, string Version, bool DevelopmentOnly, ImmutableArray<string> Dependencies)
{
    /// <summary>Whether the release itself refers to it, by its project or by one that it refers to; others come with these.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Whether it was fetched with <c>PackageDownload</c> alone. NuGet does not say what is used of it; the files of the release do.</summary>
    public bool IsDownload { get; init; }

    /// <summary><c>pkg:nuget/ID@VERSION</c>: https://github.com/package-url/purl-spec.</summary>
    public string Url => UrlOf(Id, Version);

    /// <summary>The package URL of a NuGet package.</summary>
    public static string UrlOf(string id, string version) => $"pkg:nuget/{Uri.EscapeDataString(id)}@{Uri.EscapeDataString(version)}";
}
