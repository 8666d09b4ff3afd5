using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>Restores and builds with the version, and runs the tests.</summary>
internal static class BuildUnit
{
    public static Task<Outcome<Versioned>> RestoreAsync(Run run, Versioned stage) => DotNetAsync(run, stage, ["restore", .. Project(stage)], StepDiagnostics.RestoreFailed);

    public static Task<Outcome<Versioned>> BuildAsync(Run run, Versioned stage) =>
        DotNetAsync(run, stage, ["build", .. Project(stage), "--no-restore", "-c", stage.Unit.Configuration.Build.Configuration], StepDiagnostics.BuildFailed);

    public static async Task<Outcome<Tested>> TestAsync(Run run, Versioned before)
    {
        var (unit, configuration) = (before.Unit, before.Unit.Configuration);
        if (!configuration.Test.Enabled)
        {
            run.Note("disabled in baton.json");
            return before.ToTested();
        }

        var tests = new TestStep(UnitBuild.DotNet(run, unit), unit.Folder) { Secrets = run.Secrets };
        var ended = await tests.RunAsync(configuration.Test, configuration.Build, UnitBuild.Properties(unit, before.Version), run.Cancellation);
        if (!run.Has(ended, out var tested, out var why))
        {
            return Outcome<Tested>.Stop(before, why);
        }

        run.Note(tested.Counts is { } counts ? $"{counts.Passed} passed, {counts.Failed} failed, {counts.Skipped} skipped" : "passed, not counted");
        return before.ToTested() with { Counts = tested.Counts, HasRun = true };
    }

    private static async Task<Outcome<Versioned>> DotNetAsync(Run run, Versioned stage, IEnumerable<string> arguments, DiagnosticDescriptor failure)
    {
        string[] all = [.. arguments, .. UnitBuild.Properties(stage.Unit, stage.Version)];
        return await UnitBuild.DotNet(run, stage.Unit).RunAsync(all, failure, run.Cancellation) is { } error ? Outcome<Versioned>.Stop(stage, error) : stage;
    }

    private static IEnumerable<string> Project(Versioned stage) => stage.Unit.Configuration.Build.Project is { } project ? [project] : [];
}
