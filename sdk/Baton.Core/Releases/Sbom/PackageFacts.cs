namespace Baton.Core.Releases.Sbom;

/// <summary>What a package says of itself in its .nuspec.</summary>
/// <param name="License">An SPDX expression such as <c>MIT</c> or <c>MIT OR Apache-2.0</c>; null when it gives none.</param>
/// <param name="LicenseUrl">Where its licence can be read; null when it does not say, or gives an expression.</param>
/// <param name="Authors">Who wrote it; null when it does not say.</param>
public sealed record PackageFacts(string? License = null, string? LicenseUrl = null, string? Authors = null)
{
    /// <summary>The file in the package that is its licence; null when it names none.</summary>
    public string? LicenseFile { get; init; }
}
