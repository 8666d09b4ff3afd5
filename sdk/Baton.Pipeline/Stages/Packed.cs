using System.Collections.Immutable;
using Baton.Core.Configuration;
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
        Packages = made.Packages;
    }

    /// <summary>The artifacts, sorted by name.</summary>
    public ImmutableArray<Artifact> Artifacts { get; init; }

    /// <summary>What each NuGet package is in baton.json, by the name of its file. A host that packs in its own way may leave it empty.</summary>
    public IReadOnlyDictionary<string, PackageConfiguration> Packages { get; init; }

    /// <summary>When the run began to make it.</summary>
    public DateTimeOffset Began { get; init; }

    /// <inheritdoc/>
    public override Release Release => base.Release with { Artifacts = Artifacts };

    /// <inheritdoc/>
    public override RunAnswer Answer => base.Answer with { Release = Release };
}
