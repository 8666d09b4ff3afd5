using Baton.Core.Configuration;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Units;

/// <summary>The ledger of a unit: a file, or the database that a variable names.</summary>
internal static class Ledgers
{
    public static ILedger Open(Run run, ReleaseUnit unit) => LedgerSetting.VariableOf(unit.Configuration.Ledger) is { } variable
        ? new PostgresLedger(variable, run.Environment.Variables) : new SqliteLedger(unit.Absolute(unit.Configuration.Ledger));
}
