using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Core.Plugins;

/// <summary>Something to pack, as an entry of <c>packages</c> in baton.json configures it.</summary>
public interface IPacker
{
    /// <summary>The name of its kind, as in baton.json.</summary>
    string Name { get; }

    /// <summary>The entry, for <c>baton config</c>: an object that System.Text.Json can write.</summary>
    object Settings { get; }

    /// <summary>What tells its artifacts from those of other entries of the same kind; two entries with the same one are refused.</summary>
    string Identity { get; }

    /// <summary>The MSBuild project that is packed, relative to the unit's folder; null for none.</summary>
    string? Project => null;

    /// <summary>Whether the project becomes a NuGet package whose id MSBuild computes.</summary>
    bool MakesPackage => false;

    /// <summary>Whether the project is built again. It is packed after those that take what was built and tested.</summary>
    bool BuildsAgain => false;

    /// <summary>
    /// Whether its artifacts depend on nothing but the commit, the version, the SDK and the environment variables. Then a later run of the same commit takes them over
    /// instead of packing again.
    /// </summary>
    /// <param name="folder">The unit's folder, absolute.</param>
    bool IsRepeatable(string folder) => false;

    /// <summary>How its packages are used before they are published.</summary>
    PackageUse Use => new();

    /// <summary>The names of its artifacts, as far as they are known before the build.</summary>
    /// <param name="folder">The unit's folder, absolute.</param>
    /// <param name="version">NuGet's version.</param>
    IReadOnlyList<string> ExpectedNames(string folder, string version) => [];

    /// <summary>The environment variables that it takes secrets from. They are masked, and hidden from the programs that a release starts.</summary>
    ImmutableArray<string> SecretVariables => [];

    /// <summary>
    /// Makes the artifacts: the same bytes for the same commit, whatever the clock, the machine and the order of the file system. What was built before is not built again.
    /// </summary>
    /// <param name="request">The version, and where the files go.</param>
    /// <param name="cancellationToken">Ends it, and every process that it has started.</param>
    /// <returns>The files that it left in <see cref="PackRequest.Output"/>; warnings beside.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    Task<Result<ImmutableArray<PackedFile>>> PackAsync(PackRequest request, CancellationToken cancellationToken);
}
