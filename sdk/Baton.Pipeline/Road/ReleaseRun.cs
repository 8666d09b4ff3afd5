using System.Collections.Immutable;
using System.Diagnostics;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Diagnostic = Baton.Core.Diagnostics.Diagnostic;

namespace Baton.Pipeline.Road;

/// <summary>A run along the road: one step after the other, each from the stage that the last one came to.</summary>
/// <param name="run">What the steps need.</param>
public sealed class ReleaseRun(Run run)
{
    /// <summary>What the steps need.</summary>
    public Run Run { get; } = run;

    /// <summary>How far the release has come; null before anything was asked.</summary>
    public Stage? Stage { get; private set; }

    /// <summary>What there is to answer.</summary>
    public RunAnswer Answer => Stage?.Answer ?? new RunAnswer();

    /// <summary>The unit and its version.</summary>
    /// <exception cref="InvalidOperationException">The run has not come so far.</exception>
    public Versioned Versioned => Stage?.Find<Versioned>() ?? throw new InvalidOperationException("The run has no version yet: call Begin on the context first.");

    /// <summary>The targets that the host leaves out.</summary>
    public IReadOnlySet<string> LeftOut { get; set; } = ImmutableHashSet<string>.Empty;

    /// <summary>Begins with what was asked.</summary>
    public void Begin(Asked asked) => Stage = asked;

    /// <summary>Does a step.</summary>
    /// <returns>Why it failed; empty when it did not.</returns>
    public async Task<ImmutableArray<Diagnostic>> GoAsync(RoadStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var outcome = await step.RunAsync(Run, Stage!);
        Stage = outcome.Reached;
        return outcome.Errors;
    }

    /// <summary>Decides the version, unless it is decided.</summary>
    /// <returns>Why there is none; empty when there is.</returns>
    public async Task<ImmutableArray<Diagnostic>> DecideVersionAsync()
    {
        ImmutableArray<Diagnostic> errors = [];
        foreach (var step in Stage?.Find<Versioned>() is null ? RoadStart.Steps : [])
        {
            errors = await GoAsync(step);
            if (!errors.IsEmpty)
            {
                break;
            }
        }

        return errors;
    }

    /// <summary>The same as the only step of a run: without an engine for targets, whose loading takes several times as long as reading a version.</summary>
    /// <param name="versionOnly">The answer may lack all but the version, where that is remembered.</param>
    /// <returns>What ended it early; null when nothing did, or the diagnostics tell.</returns>
    public async Task<Exception?> DecideVersionOnlyAsync(bool versionOnly)
    {
        const string Name = "Version";
        var start = Stopwatch.GetTimestamp();
        Run.Began(Name);
        Exception? failure = null;
        try
        {
            Stage = versionOnly && Stage is Asked asked && RememberedVersion.Find(Run, asked) is { } remembered ? remembered : Stage;
            await DecideVersionAsync();
        }
        catch (Exception exception)
        {
            failure = exception;
            Run.Say(CodedFailure.In(exception) is { } coded ? [coded] : []);
        }

        Run.Ended(new StepTiming(Name, Stopwatch.GetElapsedTime(start), Run.Outcome, failure is not null || Run.Exit != Core.Diagnostics.ExitCode.Done));
        return failure;
    }
}
