using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;
using Baton.Pipeline.Uses;

namespace Baton.Pipeline.Steps;

/// <summary>Uses the packed packages in an empty place, before they are published.</summary>
internal static class UsePackages
{
    private const string Step = "use";

    public static async Task<Outcome<Proven>> RunAsync(Run run, Proven stage)
    {
        var unit = stage.Unit;
        var files = stage.Record.Artifacts.Where(a => a.Kind == "nuget").Select(a => Path.Combine(unit.Packages, a.Name));
        if (!run.Has(UsedPackage.Of(files, stage.Packers), out var packages, out var why))
        {
            return Outcome<Proven>.Stop(stage, why);
        }

        var used = packages.Count(p => p.IsReferenced || p.IsTool || p.HasCommand);
        string[] inputs = [.. stage.Record.Artifacts.Where(a => a.Kind == "nuget").Select(a => a.Sha256)];
        var isRemembered = used > 0 && stage.Memory?.Recall(Step, inputs) is not null;
        if (used > 0 && !isRemembered)
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

            stage.Memory?.Keep(Step, [], [], [], inputs);
        }

        run.Note((isRemembered ? "= cached: " : "") + (used == 0 ? "no package to use" : $"{used} package{(used == 1 ? "" : "s")} can be used"));
        return stage;
    }
}
