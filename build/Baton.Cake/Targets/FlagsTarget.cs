using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Report on the feature flags of the unit.</summary>
[TaskName("Flags")]
[TaskDescription("Report on the feature flags of the unit: owner, state in each environment, references, and whether they can go.")]
[IsDependentOn(typeof(VersionTarget))]
public class FlagsTarget : CommandTarget;
