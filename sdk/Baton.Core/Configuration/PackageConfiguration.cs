using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>One thing to pack.</summary>
/// <param name="Kind"><c>nuget</c> for <c>dotnet pack</c>, <c>zip</c> for a zip of <c>dotnet publish</c>.</param>
/// <param name="Project">The project, relative to the unit's folder.</param>
/// <param name="Name">What the file's name starts with; the project's name when not given.</param>
/// <param name="Runtime">A runtime identifier to publish for; null for portable.</param>
/// <param name="Include">Globs of further files for a zip, relative to the unit's folder.</param>
public sealed record PackageConfiguration(
    string Kind, string Project, string Name, string? Runtime, ImmutableArray<string> Include)
{
    /// <summary>How the NuGet package is used before anything is published: false for not at all, or a program and its arguments.</summary>
    public PackageUse Use { get; init; } = new();
}
