using System.Collections.Immutable;
using Baton.Core.Plugins;
using Baton.Core.Releases;

namespace Baton.Pipeline.Stages;

/// <summary>Artifacts that were made.</summary>
/// <param name="Artifacts">The files, sorted by name.</param>
/// <param name="Packers">Which packer made each file, by its name; may be empty.</param>
public sealed record MadeArtifacts(ImmutableArray<Artifact> Artifacts, IReadOnlyDictionary<string, IPacker> Packers)
{
    /// <summary>Whether an earlier run made them, of the same commit and everything else that matters.</summary>
    internal bool IsRemembered { get; init; }
}
