using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Take a unit out of an environment.</summary>
[TaskName("Retire")]
[TaskDescription("Take a unit out of an environment.")]
[IsDependentOn(typeof(VersionTarget))]
public class RetireTarget : CommandTarget;
