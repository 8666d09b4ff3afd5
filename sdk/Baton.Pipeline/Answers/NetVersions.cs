namespace Baton.Pipeline.Answers;

/// <summary>The version in the forms that .NET wants.</summary>
/// <param name="PackageVersion">NuGet's.</param>
/// <param name="AssemblyVersion"><c>M.0.0.0</c>.</param>
/// <param name="FileVersion"><c>M.m.p.0</c>.</param>
/// <param name="InformationalVersion">With the commit.</param>
public sealed record NetVersions(string PackageVersion, string AssemblyVersion, string FileVersion, string InformationalVersion);
