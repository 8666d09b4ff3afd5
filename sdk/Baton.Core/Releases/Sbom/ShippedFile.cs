namespace Baton.Core.Releases.Sbom;

/// <summary>A file of a package that an artifact of the release has too, byte by byte.</summary>
/// <param name="Path">In the package, with slashes.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Version">The product version that the file itself names; null when it names none.</param>
public sealed record ShippedFile(string Path, string Sha256, string? Version);
