using System.Data.Common;
using Dapper;

namespace Baton.Deploy.Ledger;

/// <summary>Chains the events of a ledger from before there were hashes, and says so in an event at the end of them.</summary>
internal static class FirstChain
{
    /// <summary>The kind of the event that says so.</summary>
    public const string Kind = "ledger";

    /// <summary>The phase of the event that says so.</summary>
    public const string Phase = "chained";

    public static async Task MakeAsync(DbConnection connection, DbTransaction transaction, LedgerStatements statements)
    {
        var head = LedgerHead.Empty;
        DateTimeOffset last = default;
        foreach (var row in (await connection.QueryAsync<EventRow>(statements.Everything, transaction: transaction)).AsList())
        {
            var entry = row.ToEvent();
            var chained = new ChainedEvent(row.Id, entry, head.Hash, EventHash.Of(row.Id, head.Hash, entry));
            await connection.ExecuteAsync(statements.Rechain, EventRow.Of(chained), transaction);
            (head, last) = (new LedgerHead(chained.Number, chained.Hash), entry.At);
        }

        if (head.Number == 0)
        {
            return;
        }

        await connection.ExecuteAsync(statements.MoveHead, head, transaction);
        var writing = await LedgerWriting.BeginAsync(connection, transaction, statements, CancellationToken.None);
        await writing.AppendAsync(new LedgerEvent
        {
            Unit = "",
            Environment = "",
            Version = "",
            Commit = "",
            Kind = Kind,
            Phase = Phase,
            By = "",
            Host = "",
            Run = "",
            At = last,
            Detail = $"The entries up to {head.Number} were written without hashes, and were chained later.",
        });
    }
}
