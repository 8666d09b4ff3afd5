using Baton.Core.Checks;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>Finds out before an hour's build what would stop the release after it, and says all of it at once. Reads only.</summary>
internal static class CheckRelease
{
    public static async Task<Outcome<Checked>> RunAsync(Run run, Versioned before)
    {
        var asked = before.Options.Environment is { } name ? before.Unit.Configuration.FindEnvironment(name) : null;
        return before.Options.DryRun ? await OfAPlanAsync(run, before, asked) : Decide(run, before.ToChecked() with { Findings = [.. await LookAsync(run, before, asked)] });
    }

    private static async Task<List<CheckFinding>> LookAsync(Run run, Versioned stage, Result<EnvironmentConfiguration>? asked)
    {
        List<CheckFinding> found = [.. LocalChecks.Look(run, stage, asked?.Value)];
        if (stage.Options.ListsChecks)
        {
            // A release has looked by now.
            found.AddRange(ProjectSettings.Finding(await ProjectSettings.LookAsync(run, stage.Unit)));
        }

        foreach (var publisher in stage.Unit.Configuration.Publish)
        {
            found.AddRange(await publisher.CheckAsync(PublisherContext.Of(run, stage.Unit), stage.Release, stage.Options.Offline, run.Cancellation));
        }

        found.AddRange(await TagPush.CheckAsync(run, stage));
        found.AddRange(await EnvironmentChecks.LookAsync(run, stage, asked));
        return found;
    }

    /// <summary>Planning needs neither a token nor a network, and is also for who is editing. What else would stop a release stops the plan before it builds.</summary>
    private static async Task<Outcome<Checked>> OfAPlanAsync(Run run, Versioned stage, Result<EnvironmentConfiguration>? asked)
    {
        List<CheckFinding> found = [.. LocalChecks.OfPlans(stage, asked?.Value), .. await EnvironmentChecks.LookAsync(run, stage, asked)];
        var said = found.Select(f => f.Diagnostic).OfType<Diagnostic>().ToList();
        if (said.Exists(d => d.IsError))
        {
            return Outcome<Checked>.Stop(stage, said);
        }

        run.Say(said);
        run.Say(UnitChanges.Problem(stage.Unit, refuse: false) is { } uncommitted ? [uncommitted] : []);
        return stage.ToChecked();
    }

    /// <summary>A check lists what it found; a release says what there is to know of it.</summary>
    private static Outcome<Checked> Decide(Run run, Checked stage)
    {
        var found = stage.Findings!.Value;
        var said = found.Select(f => f.Diagnostic).OfType<Diagnostic>().Where(d => d.Severity != Severity.Info || !stage.Options.ListsChecks).ToList();
        if (said.Exists(d => d.IsError))
        {
            run.Note($"a release would fail: {found.Count(f => f.Status == CheckStatus.Failed)} of {found.Length} checks");
            return Outcome<Checked>.Stop(stage, said);
        }

        run.Say(said);
        run.Note("a release could run");
        return stage;
    }
}
