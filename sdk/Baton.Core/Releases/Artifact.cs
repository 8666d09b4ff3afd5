namespace Baton.Core.Releases;

/// <summary>One file of a release.</summary>
/// <param name="Name">File name without a path, of characters <c>[A-Za-z0-9._-]</c>.</param>
/// <param name="Kind"><c>nuget</c>, <c>symbols</c>, <c>zip</c>, <c>sbom</c>, <c>provenance</c>, <c>checksums</c> or <c>notes</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record Artifact(string Name, string Kind, long Size, string Sha256)
{
    /// <summary>The runtime identifier of the hosts that it is for, such as <c>linux-x64</c>; null for all of them.</summary>
    public string? Runtime { get; init; }
}
