using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Ask the gates whether a release could go live in an environment.</summary>
[TaskName("CanDeploy")]
[TaskDescription("Ask the gates whether a release could go live in an environment.")]
[IsDependentOn(typeof(VersionTarget))]
public class CanDeployTarget : CommandTarget;
