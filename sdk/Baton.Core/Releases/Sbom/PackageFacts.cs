using System.Collections.Immutable;

namespace Baton.Core.Releases.Sbom;

/// <summary>What is known of a package from its files on this machine.</summary>
/// <param name="License">An SPDX expression such as <c>MIT</c> or <c>MIT OR Apache-2.0</c>; null when it gives none.</param>
/// <param name="LicenseUrl">Where its licence can be read; null when it does not say, or gives an expression.</param>
/// <param name="Authors">Who wrote it; null when it does not say.</param>
public sealed record PackageFacts(string? License = null, string? LicenseUrl = null, string? Authors = null)
{
    /// <summary>The file in the package that is its licence; null when it names none.</summary>
    public string? LicenseFile { get; init; }

    /// <summary>The SHA-512 of the .nupkg file, lower-case hex; null when the file is not on this machine.</summary>
    public string? Sha512 { get; init; }

    /// <summary>Which of its files are in the release; looked for in packages that were only downloaded.</summary>
    public ImmutableArray<ShippedFile> Shipped { get; init; } = [];
}
