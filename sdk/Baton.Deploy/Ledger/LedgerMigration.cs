using System.Data.Common;

namespace Baton.Deploy.Ledger;

/// <summary>One step from a schema to the next.</summary>
/// <param name="Number">The schema's number after it. The numbers mean the same in each database.</param>
/// <param name="ApplyAsync">Does it, inside the transaction that is given.</param>
internal sealed record LedgerMigration(int Number, Func<DbConnection, DbTransaction, Task> ApplyAsync)
{
    /// <summary>The newest schema that this Baton knows.</summary>
    public const int Newest = 3;
}
