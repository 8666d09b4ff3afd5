using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print what is live, since when, by whom.</summary>
[TaskName("Status")]
[TaskDescription("Print what is live, since when, by whom.")]
[IsDependentOn(typeof(VersionTarget))]
public class StatusTarget : CommandTarget;
