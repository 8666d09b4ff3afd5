using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print what a release would do, and do none of it.</summary>
[TaskName("Plan")]
[TaskDescription("Print what a release would do, and do none of it.")]
[IsDependentOn(typeof(CheckTarget))]
[IsDependentOn(typeof(UseTarget))]
public class PlanTarget : CommandTarget
{
    /// <inheritdoc/>
    private protected override bool IsOfARelease => true;
}
