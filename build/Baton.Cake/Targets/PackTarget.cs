using System.Collections.Immutable;
using Baton.Build;
using Baton.Build.Packing;
using Baton.Core.Releases;
using Baton.Pipeline.Session;
using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Pack the artifacts, the same bytes for the same commit, and write release.json.</summary>
[TaskName("Pack")]
[TaskDescription("Pack the artifacts, the same bytes for the same commit, and write release.json.")]
[IsDependentOn(typeof(TestTarget))]
[IsDependentOn(typeof(NotesTarget))]
public class PackTarget : StepTarget
{
    /// <inheritdoc/>
    protected override bool WritesOutput => true;

    /// <inheritdoc/>
    protected override async Task StepAsync(ReleaseSession session)
    {
        var began = session.Environment.Time.GetUtcNow();
        Certainty.Need(session, leaves: false);
        ReleaseWork.Committed(session, "Pack");
        var unit = session.Unit!;
        SelfIgnored.Make(unit.Output);
        var artifacts = await MakeAsync(session);
        session.Release = (session.Release ?? ReleaseWork.Begin(session)) with { Artifacts = artifacts };
        session.AssetsFiles = await new ProjectAssets(ReleaseWork.DotNet(session)).OfAsync(
            unit.Configuration.Packages.Select(p => unit.Absolute(p.Project)), ReleaseWork.Properties(session), session.Cancellation);
        session.Release = ReleaseRecord.Finish(session);
        session.Files = PackedFiles.Write(session, began);
        session.Answer = session.Answer with { Release = session.Release, ReleaseFile = unit.ReleaseFile };
        session.Note($"{artifacts.Length} artifact{(artifacts.Length == 1 ? "" : "s")}");
    }

    /// <summary>Makes the artifacts. Override it to make them in another way; <see cref="Collect"/> then reads the folder.</summary>
    /// <param name="session">The run; its unit's <see cref="ReleaseUnit.Packages"/> is where the artifacts belong.</param>
    /// <returns>The artifacts.</returns>
    protected virtual async Task<ImmutableArray<Artifact>> MakeAsync(ReleaseSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var unit = session.Unit!;
        var pack = new PackStep(ReleaseWork.DotNet(session), unit.Folder, unit.Packages) { Notes = session.PackageNotes };
        session.Packed = pack.Packed;
        return session.Need(await pack.RunAsync(
            unit.Configuration, session.Version!.PackageVersion, ReleaseWork.Properties(session), ReleaseWork.Date(session), session.Cancellation));
    }

    /// <summary>The files of the unit's <see cref="ReleaseUnit.Packages"/> as artifacts.</summary>
    /// <param name="session">The run.</param>
    /// <returns>The artifacts, sorted by name.</returns>
    protected static ImmutableArray<Artifact> Collect(ReleaseSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Need(ArtifactFiles.Collect(session.Unit!.Packages));
    }
}
