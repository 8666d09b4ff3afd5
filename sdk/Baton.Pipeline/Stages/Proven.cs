using System.Collections.Immutable;
using Baton.Core.Releases;
using Baton.Pipeline.Answers;

namespace Baton.Pipeline.Stages;

/// <summary>The record is written, and the evidence: bill of materials, checksums, provenance. From here on nothing of the release changes.</summary>
public record Proven : Packed
{
    /// <summary>Goes on from the artifacts.</summary>
    public Proven(Packed before, Release record, ImmutableArray<ReleaseFile> files)
        : base(before)
    {
        Record = record;
        Files = files;
    }

    /// <summary>The record, as release.json has it.</summary>
    public Release Record { get; init; }

    /// <summary>All files of the release, as every publisher publishes them.</summary>
    public ImmutableArray<ReleaseFile> Files { get; init; }

    /// <inheritdoc/>
    public override Release Release => Record;

    /// <inheritdoc/>
    public override RunAnswer Answer => base.Answer with { ReleaseFile = Unit.ReleaseFile };
}
