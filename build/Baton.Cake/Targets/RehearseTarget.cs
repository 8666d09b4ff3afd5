using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Try the pending migrations on a database that is named for it, and roll them back.</summary>
[TaskName("Rehearse")]
[TaskDescription("Try the pending migrations on a database that is named for it, and roll them back.")]
[IsDependentOn(typeof(VersionTarget))]
public class RehearseTarget : CommandTarget;
