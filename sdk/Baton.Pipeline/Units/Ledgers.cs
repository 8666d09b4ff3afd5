using Baton.Deploy.Ledger;

namespace Baton.Pipeline.Units;

/// <summary>The ledger of a unit.</summary>
internal static class Ledgers
{
    public static ILedger Open(ReleaseUnit unit) => new SqliteLedger(unit.Absolute(unit.Configuration.Ledger));
}
