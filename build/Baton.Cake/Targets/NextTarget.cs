using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print what a release would cut: the version, the changes, and why.</summary>
[TaskName("Next")]
[TaskDescription("Print what a release would cut: the version, the changes, and why.")]
[IsDependentOn(typeof(VersionTarget))]
public class NextTarget : CommandTarget;
