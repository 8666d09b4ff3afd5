using System.Security;

namespace Baton.Pipeline.Uses;

/// <summary>The text of projects that use packages.</summary>
internal static class UseProject
{
    /// <summary>The framework of a project that uses a package for any.</summary>
    public static string Newest { get; } = $"net{Environment.Version.Major}.0";

    /// <summary>A project.</summary>
    /// <param name="cache">Where its packages are unpacked.</param>
    /// <param name="frameworks">Its target frameworks; empty for the newest.</param>
    /// <param name="packages">What it references.</param>
    public static string Text(string cache, IReadOnlyCollection<string> frameworks, params IEnumerable<(string Id, string Version)> packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>{string.Join(';', frameworks.DefaultIfEmpty(Newest))}</TargetFrameworks>
            <RestorePackagesPath>{SecurityElement.Escape(cache)}</RestorePackagesPath>
            <EnableWindowsTargeting>{(frameworks.Any(IsOfWindows) ? "true" : "false")}</EnableWindowsTargeting>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(p => $"<PackageReference Include=\"{SecurityElement.Escape(p.Id)}\" Version=\"[{p.Version}]\" />"))}
          </ItemGroup>
        </Project>
        """;

    /// <summary>A project that restores all of them, and builds some, at once.</summary>
    public static string Together(IEnumerable<string> restored, IEnumerable<string> built) => $"""
        <Project DefaultTargets="Build">
          <Target Name="Restore"><MSBuild Projects="{SecurityElement.Escape(string.Join(';', restored))}" Targets="Restore" BuildInParallel="true" /></Target>
          <Target Name="Build"><MSBuild Projects="{SecurityElement.Escape(string.Join(';', built))}" BuildInParallel="true" /></Target>
        </Project>
        """;

    /// <summary>Elsewhere than on Windows these need files that others would have to download in vain.</summary>
    private static bool IsOfWindows(string framework) => framework.Contains("-windows", StringComparison.Ordinal);
}
