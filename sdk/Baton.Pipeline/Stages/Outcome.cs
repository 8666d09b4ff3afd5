using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Stages;

/// <summary>How a step ended: with the next stage, or with errors and the stage that it came to, which still answers what is known.</summary>
/// <typeparam name="TStage">The next stage.</typeparam>
public sealed class Outcome<TStage>
    where TStage : Stage
{
    internal Outcome(TStage? next, Stage reached, ImmutableArray<Diagnostic> errors)
    {
        Next = next;
        Reached = reached;
        Errors = errors;
    }

    /// <summary>The next stage; null when the step failed.</summary>
    public TStage? Next { get; }

    /// <summary>The newest stage that there is.</summary>
    public Stage Reached { get; }

    /// <summary>Why the step failed, warnings beside; empty when it did not.</summary>
    public ImmutableArray<Diagnostic> Errors { get; }

    /// <summary>Whether there is a next stage.</summary>
    [MemberNotNullWhen(true, nameof(Next))]
    public bool IsSuccess => Next is not null;

    /// <summary>The step is done.</summary>
    public static implicit operator Outcome<TStage>(TStage stage) => new(stage, stage, []);

    /// <summary>The step failed.</summary>
    /// <param name="reached">The stage that it came to.</param>
    /// <param name="why">The errors.</param>
    public static Outcome<TStage> Stop(Stage reached, Reasons why) => Stop(reached, why.Diagnostics);

    /// <summary>The step failed.</summary>
    /// <param name="reached">The stage that it came to.</param>
    /// <param name="why">The errors, warnings beside.</param>
    /// <exception cref="ArgumentException">None of them is an error.</exception>
    public static Outcome<TStage> Stop(Stage reached, params IEnumerable<Diagnostic> why)
    {
        var all = why.ToImmutableArray();
        return all.Any(d => d.IsError) ? new(null, reached, all) : throw new ArgumentException("A failure has a reason.", nameof(why));
    }

    /// <summary>The same outcome over another stage, in which the step has found the one that it needed.</summary>
    internal Outcome<Stage> Over(Stage outer) => new(Next is null ? null : outer.Over(Next), outer.Over(Reached), Errors);

    /// <summary>The same outcome, of a step whose next stage may be of more kinds.</summary>
    public Outcome<TMore> As<TMore>()
        where TMore : Stage => new(Next as TMore, Reached, Errors);
}
