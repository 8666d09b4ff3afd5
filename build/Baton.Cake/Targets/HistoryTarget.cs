using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print past deployments, with the figures of delivery.</summary>
[TaskName("History")]
[TaskDescription("Print past deployments, with the figures of delivery.")]
[IsDependentOn(typeof(VersionTarget))]
public class HistoryTarget : CommandTarget;
