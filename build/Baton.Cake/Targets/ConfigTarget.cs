using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print the configuration in force.</summary>
[TaskName("Config")]
[TaskDescription("Print the configuration in force.")]
[IsDependentOn(typeof(VersionTarget))]
public class ConfigTarget : CommandTarget;
