using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Use the packed packages in an empty place, before they are published.</summary>
[TaskName("Use")]
[TaskDescription("Use the packed packages in an empty place, before they are published.")]
[IsDependentOn(typeof(PackTarget))]
public class UseTarget : RoadTarget;
