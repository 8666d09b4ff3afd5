using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Write a page about the last release, what is live, and past deployments.</summary>
[TaskName("Report")]
[TaskDescription("Write a page about the last release, what is live, and past deployments.")]
[IsDependentOn(typeof(VersionTarget))]
public class ReportTarget : CommandTarget;
