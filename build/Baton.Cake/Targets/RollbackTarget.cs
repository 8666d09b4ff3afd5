using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Bring the version before back.</summary>
[TaskName("Rollback")]
[TaskDescription("Bring the version before back.")]
[IsDependentOn(typeof(VersionTarget))]
public class RollbackTarget : CommandTarget;
