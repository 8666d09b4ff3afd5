using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Export or import the ledger.</summary>
[TaskName("Ledger")]
[TaskDescription("Export or import the ledger.")]
[IsDependentOn(typeof(VersionTarget))]
public class LedgerTarget : CommandTarget;
