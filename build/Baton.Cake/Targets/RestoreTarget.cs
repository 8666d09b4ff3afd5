using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Restore the packages.</summary>
[TaskName("Restore")]
[TaskDescription("Restore the packages.")]
[IsDependentOn(typeof(VersionTarget))]
public class RestoreTarget : RoadTarget;
