using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;

namespace Baton.Evidence;

/// <summary>What the files beside a release's artifacts are made of.</summary>
public sealed record EvidenceRequest
{
    /// <summary>The release, with the names of its artifacts.</summary>
    public required Release Release { get; init; }

    /// <summary>Where the files go, absolute; made when it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary>The obj/project.assets.json files of what was packed, absolute.</summary>
    public required IReadOnlyList<string> AssetsFiles { get; init; }

    /// <summary>Where the release's artifacts lie, absolute.</summary>
    public required string Artifacts { get; init; }

    /// <summary>The commit's date.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Baton's own version.</summary>
    public required string BatonVersion { get; init; }

    /// <summary>Where it was built; null when there is nothing to say.</summary>
    public BuildOrigin? Origin { get; init; }

    /// <summary>A private key in PEM form (ECDSA), or the path of a file with one; null for no provenance.</summary>
    public Secret? SigningKey { get; init; }
}
