using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Make the tag and publish the artifacts.</summary>
[TaskName("Publish")]
[TaskDescription("Make the tag and publish the artifacts.")]
[IsDependentOn(typeof(CheckTarget))]
[IsDependentOn(typeof(UseTarget))]
public class PublishTarget : RoadTarget;
