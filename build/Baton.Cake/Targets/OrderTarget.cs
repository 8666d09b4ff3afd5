using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Find the order in which releases can go live in an environment.</summary>
[TaskName("Order")]
[TaskDescription("Find the order in which releases can go live in an environment.")]
[IsDependentOn(typeof(VersionTarget))]
public class OrderTarget : CommandTarget;
