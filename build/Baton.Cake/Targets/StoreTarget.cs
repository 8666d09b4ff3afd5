using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>List the releases that were published to folders.</summary>
[TaskName("Store")]
[TaskDescription("List the releases that were published to folders.")]
[IsDependentOn(typeof(VersionTarget))]
public class StoreTarget : CommandTarget;
