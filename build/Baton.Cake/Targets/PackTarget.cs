using Baton.Cake.Packing;
using Baton.Cake.Session;
using Baton.Cake.Steps;
using Baton.Cake.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Pack the artifacts, the same bytes for the same commit, and write release.json.</summary>
[TaskName("Pack")]
[TaskDescription("Pack the artifacts, the same bytes for the same commit, and write release.json.")]
[IsDependentOn(typeof(TestTarget))]
[IsDependentOn(typeof(NotesTarget))]
public sealed class PackTarget : StepTarget
{
    /// <inheritdoc/>
    protected override bool WritesOutput => true;

    /// <inheritdoc/>
    protected override async Task StepAsync(ReleaseSession session)
    {
        Certainty.Need(session, leaves: false);
        ReleaseWork.Committed(session, "Pack");
        var unit = session.Unit!;
        SelfIgnored.Make(unit.Output);
        var artifacts = session.Need(await new PackStep(ReleaseWork.DotNet(session), unit.Folder, unit.Packages) { Notes = session.PackageNotes }.RunAsync(
            unit.Configuration, session.Version!.PackageVersion, ReleaseWork.Properties(session), ReleaseWork.Date(session), session.Cancellation));
        session.Release = session.Release! with { Artifacts = artifacts };
        if (unit.Configuration.Publish.Any(p => p.GitHub is not null))
        {
            session.AssetsFiles = await new ProjectAssets(ReleaseWork.DotNet(session)).OfAsync(
                unit.Configuration.Packages.Select(p => unit.Absolute(p.Project)), ReleaseWork.Properties(session), session.Cancellation);
        }

        session.Release = ReleaseRecord.Finish(session);
        session.Answer = session.Answer with { Release = session.Release, ReleaseFile = unit.ReleaseFile };
        session.Note($"{artifacts.Length} artifact{(artifacts.Length == 1 ? "" : "s")}");
    }
}
