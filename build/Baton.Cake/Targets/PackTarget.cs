using System.Collections.Immutable;
using Baton.Build.Packing;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Steps;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Pack the artifacts, the same bytes for the same commit, and write release.json.</summary>
[TaskName("Pack")]
[TaskDescription("Pack the artifacts, the same bytes for the same commit, and write release.json.")]
[IsDependentOn(typeof(TestTarget))]
[IsDependentOn(typeof(NotesTarget))]
public class PackTarget : RoadTarget
{
    /// <summary>Makes the artifacts. Override it to make them in another way; <see cref="Collect"/> then reads the folder.</summary>
    /// <param name="context">The build's context; its unit's <see cref="Pipeline.Units.ReleaseUnit.Packages"/> is where the artifacts belong.</param>
    /// <returns>The artifacts.</returns>
    protected virtual async Task<Result<MadeArtifacts>> MakeAsync(BatonContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await PackArtifacts.MakeAsync(context.Run, context.Stage.ToNoted());
    }

    /// <summary>The files of the unit's <see cref="Pipeline.Units.ReleaseUnit.Packages"/> as artifacts.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="made">What <see cref="MakeAsync"/> of the base made, where it was called: each file keeps its packer.</param>
    /// <returns>The artifacts, sorted by name.</returns>
    protected static Result<MadeArtifacts> Collect(BatonContext context, MadeArtifacts? made = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var files = ArtifactFiles.Collect(context.Unit.Packages);
        return files.IsSuccess ? new MadeArtifacts(files.Value, made?.Packers ?? ImmutableDictionary<string, IPacker>.Empty) : files.Reasons;
    }

    /// <inheritdoc/>
    private protected override IEnumerable<RoadStep> Road(BatonContext context) =>
    [
        ReleaseRoad.Packing((_, _) => MakeAsync(context)),
        ReleaseRoad.Named("Prove"),
    ];
}
