using Baton.Build;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Steps;

namespace Baton.Pipeline.Road;

/// <summary>One step: from a stage to the next one.</summary>
/// <param name="Name">Its name; in small letters, the one that hooks in baton.json have.</param>
/// <param name="Purpose">What it is for, in a few words.</param>
/// <param name="Needs">The stage that it needs.</param>
/// <param name="Gives">The stage that it makes.</param>
/// <param name="Act">Does it.</param>
public sealed record RoadStep(string Name, string Purpose, Type Needs, Type Gives, Func<Run, Stage, Task<Outcome<Stage>>> Act)
{
    /// <summary>Whether it changes something outside the unit's folder; then a dry run leaves it out.</summary>
    public bool ActsOutside { get; init; }

    /// <summary>Whether it is for this step to show what it would do, in a dry run; null where another one shows it, or nothing does.</summary>
    public Func<Stage, bool>? Shows { get; init; }

    /// <summary>Whether it builds, or writes to the unit's output folder; then one run at a time does it.</summary>
    public bool WritesOutput { get; init; }

    /// <summary>The step of baton.json's hooks whose program runs before this one; null for none.</summary>
    public string? HookBefore { get; init; } = Name.ToLowerInvariant();

    /// <summary>The step of baton.json's hooks whose program runs after this one; null for none.</summary>
    public string? HookAfter { get; init; } = Name.ToLowerInvariant();

    /// <summary>A step of two stages.</summary>
    public static RoadStep Of<TFrom, TTo>(string name, string purpose, Func<Run, TFrom, Task<Outcome<TTo>>> act)
        where TFrom : Stage
        where TTo : Stage => new(name, purpose, typeof(TFrom), typeof(TTo), async (run, stage) =>
        {
            if (stage.Find<TFrom>() is not { } from)
            {
                return Missing(name, stage);
            }

            var outcome = await act(run, from);
            return ReferenceEquals(from, stage) ? outcome.As<Stage>() : outcome.Over(stage);
        });

    /// <summary>A step that waits for nothing.</summary>
    public static RoadStep Of<TFrom, TTo>(string name, string purpose, Func<Run, TFrom, Outcome<TTo>> act)
        where TFrom : Stage
        where TTo : Stage => Of<TFrom, TTo>(name, purpose, (run, stage) => Task.FromResult(act(run, stage)));

    /// <summary>Goes from a stage to the next one: between the hooks that baton.json has for the step, and keeping the output folder where it writes there.</summary>
    /// <returns>Where it came to; the errors are kept in the run, too.</returns>
    public async Task<Outcome<Stage>> RunAsync(Run run, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(stage);
        using var span = run.Environment.Telemetry?.Begin(Name);
        var outcome = stage.Find<Versioned>() is { } versioned ? await BetweenHooksAsync(run, stage, versioned) : await Act(run, stage);
        run.Say(outcome.Errors);
        if (span is not null)
        {
            Describe(run, outcome.Reached);
            span.End(run.Secrets.Redact(run.Outcome), outcome.Errors.IsEmpty ? null : outcome.Errors[0].Code);
        }

        return outcome;
    }

    private static void Describe(Run run, Stage stage)
    {
        if (stage.Find<Versioned>() is { } known)
        {
            run.Environment.Telemetry!.Describe(known.Unit.Configuration.Name, known.Version.PackageVersion, known.Version.Commit, known.Options.Environment);
        }
    }

    private async Task<Outcome<Stage>> BetweenHooksAsync(Run run, Stage stage, Versioned versioned)
    {
        if (ActsOutside && versioned.Options.DryRun)
        {
            run.Note("dry run");
            return Shows?.Invoke(stage) == true ? await Act(run, stage) : stage;
        }

        try
        {
            if (WritesOutput && await HeldOutput.KeepAsync(run, versioned) is { IsEmpty: false } held)
            {
                return Outcome<Stage>.Stop(stage, held);
            }

            if (HookBefore is { } first && await StepHooks.RunAsync(run, versioned, "before", first) is { } before)
            {
                return Outcome<Stage>.Stop(stage, before);
            }

            var outcome = await Act(run, stage);
            return outcome.IsSuccess && HookAfter is { } last && await StepHooks.RunAsync(run, versioned, "after", last) is { } after
                ? Outcome<Stage>.Stop(outcome.Next, after) : outcome;
        }
        catch (Exception exception) when (exception is (IOException and not HttpIOException) or UnauthorizedAccessException)
        {
            return Outcome<Stage>.Stop(stage, StepDiagnostics.FileFailed.Report(
                $"A file failed in the step '{Name.ToLowerInvariant()}': {exception.Message}", "Free some space, or give yourself the right to read and write it, and run the same command again."));
        }
    }

    internal static Outcome<Stage> Missing(string name, Stage stage) => Outcome<Stage>.Stop(stage, RunDiagnostics.NotPacked.Report(
        $"The target '{name}' needs a packed release, and no target of this run has packed one.",
        "Run it without --exclusive. In a host of your own, derive the target that packs from PackTarget."));
}
