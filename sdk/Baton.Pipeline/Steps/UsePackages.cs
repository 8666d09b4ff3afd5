using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;
using Baton.Pipeline.Uses;

namespace Baton.Pipeline.Steps;

/// <summary>Uses the packed packages in an empty place, before they are published.</summary>
internal static class UsePackages
{
    public static async Task<Outcome<Proven>> RunAsync(Run run, Proven stage)
    {
        var unit = stage.Unit;
        var files = stage.Record.Artifacts.Where(a => a.Kind == "nuget").Select(a => Path.Combine(unit.Packages, a.Name));
        if (!run.Has(UsedPackage.Of(files, stage.Packers), out var packages, out var why))
        {
            return Outcome<Proven>.Stop(stage, why);
        }

        var used = packages.Count(p => p.IsReferenced || p.IsTool || p.HasCommand);
        if (used > 0)
        {
            var trial = new PackageTrial(Path.Combine(unit.Output, "use"), run.Environment.Variables, UnitSecrets.Children(unit.Written, unit.Folder), run.Output)
            {
                Unit = unit.Folder,
                Timeout = unit.Configuration.Hooks.Timeout,
            };
            if (await trial.RunAsync(packages, run.Cancellation) is { } unusable)
            {
                return Outcome<Proven>.Stop(stage, unusable);
            }
        }

        run.Note(used == 0 ? "no package to use" : $"{used} package{(used == 1 ? "" : "s")} can be used");
        return stage;
    }
}
