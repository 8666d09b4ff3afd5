using System.Collections.Immutable;
using System.Globalization;
using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>Restores and builds with the version, and runs the tests.</summary>
internal static class BuildUnit
{
    private const string Test = "test";

    /// <summary>Restores. Where tests and artifacts are remembered, nothing needs the packages or the build, and both are left.</summary>
    public static async Task<Outcome<Versioned>> RestoreAsync(Run run, Versioned before)
    {
        var stage = before with { Memory = StepInputs.Open(run, before) };
        if (stage.Memory is { } memory && memory.MayRecall("pack") && (!stage.Unit.Configuration.Test.Enabled || memory.MayRecall("test")))
        {
            return Left(run, stage with { IsBuildLeft = true });
        }

        return await DotNetAsync(run, stage, Restore(stage), StepDiagnostics.RestoreFailed);
    }

    public static Task<Outcome<Versioned>> BuildAsync(Run run, Versioned stage) =>
        stage.IsBuildLeft ? Task.FromResult(Left(run, stage)) : DotNetAsync(run, stage, Build(stage), StepDiagnostics.BuildFailed);

    /// <summary>Does what was left, for a step that needs the build after all.</summary>
    /// <returns>Why it failed; null when it did not, or nothing was left.</returns>
    public static async Task<Diagnostic?> CatchUpAsync(Run run, Versioned stage) => !stage.IsBuildLeft ? null
        : await DotNetAsync(run, stage, StepDiagnostics.RestoreFailed, Restore(stage)) ?? await DotNetAsync(run, stage, StepDiagnostics.BuildFailed, Build(stage));

    public static async Task<Outcome<Tested>> TestAsync(Run run, Versioned before)
    {
        var (unit, configuration) = (before.Unit, before.Unit.Configuration);
        if (!configuration.Test.Enabled)
        {
            run.Note("disabled in baton.json");
            return before.ToTested();
        }

        if (before.Memory?.Recall(Test) is { } kept)
        {
            run.Say(kept.Warnings.Select(w => w.Report()));
            var counted = Counts(kept.Facts);
            run.Note($"= cached: {Words(counted)}");
            return before.ToTested() with { Counts = counted, HasRun = true };
        }

        if (await CatchUpAsync(run, before) is { } broken)
        {
            return Outcome<Tested>.Stop(before, broken);
        }

        before = before with { IsBuildLeft = false };
        var tests = new TestStep(UnitBuild.DotNet(run, unit), unit.Folder) { Secrets = run.Secrets };
        var ended = await tests.RunAsync(configuration.Test, configuration.Build, UnitBuild.Properties(unit, before.Built), run.Cancellation);
        if (!run.Has(ended, out var tested, out var why))
        {
            return Outcome<Tested>.Stop(before, why);
        }

        before.Memory?.Keep(Test, [], Facts(tested.Counts), ended.Diagnostics);
        run.Note(Words(tested.Counts));
        return before.ToTested() with { Counts = tested.Counts, HasRun = true };
    }

    private static async Task<Outcome<Versioned>> DotNetAsync(Run run, Versioned stage, string[] arguments, DiagnosticDescriptor failure) =>
        await DotNetAsync(run, stage, failure, arguments) is { } error ? Outcome<Versioned>.Stop(stage, error) : stage;

    private static Task<Diagnostic?> DotNetAsync(Run run, Versioned stage, DiagnosticDescriptor failure, string[] arguments) =>
        UnitBuild.DotNet(run, stage.Unit).RunAsync([.. arguments, .. UnitBuild.Properties(stage.Unit, stage.Built)], failure, run.Cancellation);

    private static Outcome<Versioned> Left(Run run, Versioned stage)
    {
        run.Note("= cached");
        return stage;
    }

    private static string[] Restore(Versioned stage) => ["restore", .. Project(stage)];

    private static string[] Build(Versioned stage) => ["build", .. Project(stage), "--no-restore", "-c", stage.Unit.Configuration.Build.Configuration];

    private static string Words(TestCounts? counts) => counts is null ? "passed, not counted" : $"{counts.Passed} passed, {counts.Failed} failed, {counts.Skipped} skipped";

    private static IEnumerable<KeyValuePair<string, string>> Facts(TestCounts? counts) => counts is null ? [] :
    [
        new("passed", counts.Passed.ToString(CultureInfo.InvariantCulture)),
        new("failed", counts.Failed.ToString(CultureInfo.InvariantCulture)),
        new("skipped", counts.Skipped.ToString(CultureInfo.InvariantCulture)),
    ];

    private static TestCounts? Counts(ImmutableSortedDictionary<string, string> facts)
    {
        int Number(string name) => int.Parse(facts[name], CultureInfo.InvariantCulture);
        return facts.IsEmpty ? null : new TestCounts(Number("passed"), Number("failed"), Number("skipped"));
    }

    private static IEnumerable<string> Project(Versioned stage) => stage.Unit.Configuration.Build.Project is { } project ? [project] : [];
}
