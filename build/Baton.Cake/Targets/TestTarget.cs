using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Run the tests and read how they ended.</summary>
[TaskName("Test")]
[TaskDescription("Run the tests and read how they ended.")]
[IsDependentOn(typeof(BuildTarget))]
public class TestTarget : RoadTarget;
