using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Take back what a release that was given up left behind.</summary>
[TaskName("Abandon")]
[TaskDescription("Take back what a release that was given up left behind.")]
[IsDependentOn(typeof(VersionTarget))]
public class AbandonTarget : CommandTarget;
