using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Build with the version.</summary>
[TaskName("Build")]
[TaskDescription("Build with the version.")]
[IsDependentOn(typeof(RestoreTarget))]
public class BuildTarget : RoadTarget;
