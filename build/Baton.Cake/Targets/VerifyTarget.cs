using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Fetch what was published, and look whether it is what it should be.</summary>
[TaskName("Verify")]
[TaskDescription("Fetch what was published, and look whether it is what it should be.")]
[IsDependentOn(typeof(VersionTarget))]
public class VerifyTarget : CommandTarget;
