using System.Runtime.InteropServices;

namespace Baton.Deploy;

/// <summary>The kind of host that this process runs on.</summary>
public static class HostRuntime
{
    /// <summary>Its portable runtime identifier: <c>linux-x64</c>, <c>linux-musl-arm64</c>, <c>osx-arm64</c>, <c>win-x64</c>.</summary>
    public static string Identifier { get; } = $"{System}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    // The runtime of a distribution calls itself by the distribution's name: debian.12-x64, alpine.3.20-x64.
    private static string System => OperatingSystem.IsWindows() ? "win"
        : OperatingSystem.IsMacOS() ? "osx"
        : RuntimeInformation.RuntimeIdentifier is var own && (own.Contains("musl", StringComparison.Ordinal) || own.StartsWith("alpine", StringComparison.Ordinal)) ? "linux-musl"
        : "linux";
}
