using Baton.Core.Releases;
using Baton.Pipeline.Answers;

namespace Baton.Pipeline.Stages;

/// <summary>It is built, and the tests passed.</summary>
public record Tested : Checked
{
    /// <summary>Goes on from the checks.</summary>
    public Tested(Checked before)
        : base(before)
    {
    }

    /// <summary>How the tests ended; null when they were not run or not counted.</summary>
    public TestCounts? Counts { get; init; }

    /// <summary>Whether the tests were run, or left out by baton.json.</summary>
    public bool HasRun { get; init; }

    /// <inheritdoc/>
    public override Release Release => base.Release with { Tests = Counts };

    /// <inheritdoc/>
    public override RunAnswer Answer => base.Answer with { Release = HasRun ? Release : base.Answer.Release };
}
