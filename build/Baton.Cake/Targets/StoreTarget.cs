using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>List the releases of the stores, fetch, add or remove them.</summary>
[TaskName("Store")]
[TaskDescription("List the releases of the stores, fetch, add or remove them.")]
[IsDependentOn(typeof(VersionTarget))]
public class StoreTarget : CommandTarget;
