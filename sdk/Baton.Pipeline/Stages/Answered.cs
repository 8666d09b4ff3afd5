using Baton.Pipeline.Answers;

namespace Baton.Pipeline.Stages;

/// <summary>A question about a unit is answered: its configuration, its store, a release that was published.</summary>
/// <param name="Before">The stage that it rests on.</param>
/// <param name="Add">Adds the answer.</param>
public record Answered(Stage Before, Func<RunAnswer, RunAnswer> Add) : Stage
{
    /// <inheritdoc/>
    public override RunAnswer Answer => Add(Before.Answer);

    /// <inheritdoc/>
    public override TStage? Find<TStage>()
        where TStage : class => this as TStage ?? Before.Find<TStage>();

    /// <inheritdoc/>
    internal override Stage Over(Stage newer) => this with { Before = Before.Over(newer) };
}
