using Baton.Pipeline.Answers;

namespace Baton.Pipeline.Stages;

/// <summary>
/// How far a release has come. Each stage is everything that the one before it is, and more; none of them changes. What is answered is folded over them:
/// each adds its own part.
/// </summary>
public abstract record Stage
{
    /// <summary>What there is to answer.</summary>
    public virtual RunAnswer Answer => new();

    /// <summary>This stage, or the one that it rests on, as a stage of a kind; null when the release has not come so far.</summary>
    public virtual TStage? Find<TStage>()
        where TStage : Stage => this as TStage;

    /// <summary>The same, resting on a newer stage than the one that was found in it.</summary>
    internal virtual Stage Over(Stage newer) => newer;
}
