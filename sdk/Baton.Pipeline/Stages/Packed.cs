using System.Collections.Immutable;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Pipeline.Answers;

namespace Baton.Pipeline.Stages;

/// <summary>The artifacts are packed.</summary>
public record Packed : Noted
{
    /// <summary>Goes on from the notes.</summary>
    public Packed(Noted before, MadeArtifacts made)
        : base(before)
    {
        ArgumentNullException.ThrowIfNull(made);
        Artifacts = made.Artifacts;
        Packers = made.Packers;
    }

    /// <summary>The artifacts, sorted by name.</summary>
    public ImmutableArray<Artifact> Artifacts { get; init; }

    /// <summary>Which packer made each artifact, by the name of its file. A host that packs in its own way may leave it empty.</summary>
    public IReadOnlyDictionary<string, IPacker> Packers { get; init; }

    /// <inheritdoc/>
    public override Release Release => base.Release with { Artifacts = Artifacts };

    /// <inheritdoc/>
    public override RunAnswer Answer => base.Answer with { Release = Release };
}
