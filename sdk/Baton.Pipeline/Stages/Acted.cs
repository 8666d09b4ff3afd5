using System.Collections.Immutable;
using Baton.Core.Releases;
using Baton.Pipeline.Answers;

namespace Baton.Pipeline.Stages;

/// <summary>Operations were planned or applied, or something was looked at: what came of it, over the stage that it rests on.</summary>
/// <param name="Before">The stage that it rests on.</param>
public record Acted(Stage Before) : Stage
{
    /// <summary>The release that it is about; null where it is the one of the stage before.</summary>
    public Release? Subject { get; init; }

    /// <summary>The operations, and how they ended where they were tried; null for none.</summary>
    public ImmutableArray<OperationAnswer>? Operations { get; init; }

    /// <summary>The verdicts of the gates; null where none was asked.</summary>
    public ImmutableArray<GateAnswer>? Gates { get; init; }

    /// <summary>The environments that were looked at; null for none.</summary>
    public ImmutableArray<EnvironmentAnswer>? Environments { get; init; }

    /// <summary>How what is desired differs from what is live; null where it was not compared.</summary>
    public ImmutableArray<string>? Differences { get; init; }

    /// <summary>Where the plan was written for approval; null for nowhere.</summary>
    public string? PlanFile { get; init; }

    /// <summary>Whether the operations were applied.</summary>
    public bool IsApplied { get; init; }

    /// <inheritdoc/>
    public override RunAnswer Answer => Of(Before.Answer);

    /// <inheritdoc/>
    public override TStage? Find<TStage>()
        where TStage : class => this as TStage ?? Before.Find<TStage>();

    /// <inheritdoc/>
    internal override Stage Over(Stage newer) => this with { Before = Before.Over(newer) };

    private RunAnswer Of(RunAnswer before)
    {
        var all = Operations is { } mine ? (before.Operations ?? []).AddRange(mine) : before.Operations;
        return before with
        {
            Release = Subject ?? before.Release,
            Operations = all,
            IsPlan = Operations is null ? before.IsPlan : !IsApplied && (before.Operations is null || before.IsPlan),
            NothingToDo = IsApplied && Operations is not null ? (all!.Value.All(o => o.Status == "satisfied") ? true : null) : before.NothingToDo,
            Gates = Gates ?? before.Gates,
            Environments = Environments is { } looked ? (before.Environments ?? []).AddRange(looked) : before.Environments,
            PlanFile = PlanFile ?? before.PlanFile,
            Differences = Differences ?? before.Differences,
        };
    }
}
