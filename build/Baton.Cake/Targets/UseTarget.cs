using Baton.Pipeline.Session;
using Baton.Pipeline.Uses;
using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Use the packed packages in an empty place, before they are published.</summary>
[TaskName("Use")]
[TaskDescription("Use the packed packages in an empty place, before they are published.")]
[IsDependentOn(typeof(PackTarget))]
public class UseTarget : StepTarget
{
    /// <inheritdoc/>
    protected override bool WritesOutput => true;

    /// <inheritdoc/>
    protected override async Task StepAsync(ReleaseSession session)
    {
        PackedRelease.Need(session, "Use");
        var unit = session.Unit!;
        var files = session.Release!.Artifacts.Where(a => a.Kind == "nuget").Select(a => Path.Combine(unit.Packages, a.Name));
        var packages = session.Need(UsedPackage.Of(files, session.Packed));
        var used = packages.Count(p => p.IsReferenced || p.IsTool || p.HasCommand);
        if (used > 0)
        {
            var trial = new PackageTrial(Path.Combine(unit.Output, "use"), session.Environment.Variables, UnitSecrets.Children(unit.Configuration, unit.Folder), session.Output)
            {
                Unit = unit.Folder,
                Timeout = unit.Configuration.Hooks.Timeout,
            };
            if (await trial.RunAsync(packages, session.Cancellation) is { } unusable)
            {
                session.Stop(unusable);
            }
        }

        session.Note(used == 0 ? "no package to use" : $"{used} package{(used == 1 ? "" : "s")} can be used");
    }
}
