using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Look whether a release could run.</summary>
[TaskName("Check")]
[TaskDescription("Look whether a release could run.")]
[IsDependentOn(typeof(VersionTarget))]
public class CheckTarget : RoadTarget;
