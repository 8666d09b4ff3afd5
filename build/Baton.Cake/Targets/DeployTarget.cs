using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Make a release live, from release.json and its artifacts alone.</summary>
[TaskName("Deploy")]
[TaskDescription("Make a release live, from release.json and its artifacts alone.")]
[IsDependentOn(typeof(VersionTarget))]
public class DeployTarget : RoadTarget;
