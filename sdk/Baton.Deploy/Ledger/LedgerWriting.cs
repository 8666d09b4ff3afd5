using System.Data.Common;
using Baton.Deploy.Locks;
using Dapper;

namespace Baton.Deploy.Ledger;

/// <summary>One transaction that writes. It holds the head of the chain from its beginning, so that no other one writes meanwhile.</summary>
internal sealed class LedgerWriting
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly LedgerStatements statements;
    private readonly CancellationToken cancellationToken;
    private LedgerHead head;

    private LedgerWriting(DbConnection connection, DbTransaction transaction, LedgerStatements statements, LedgerHead head, CancellationToken cancellationToken)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.statements = statements;
        this.head = head;
        this.cancellationToken = cancellationToken;
    }

    public static async Task<LedgerWriting> BeginAsync(
        DbConnection connection, DbTransaction transaction, LedgerStatements statements, CancellationToken cancellationToken)
    {
        var head = await connection.QuerySingleAsync<LedgerHead>(
            new CommandDefinition(statements.HeadForUpdate, transaction: transaction, cancellationToken: cancellationToken));
        return new LedgerWriting(connection, transaction, statements, head, cancellationToken);
    }

    public LedgerHead Head => head;

    public async Task<Lease?> FindLeaseAsync(string environment) =>
        (await connection.QuerySingleOrDefaultAsync<LeaseRow>(Command(statements.FindLease, new { environment })))?.ToLease();

    /// <summary>Writes the lease with the next token.</summary>
    public async Task<Lease> TakeLeaseAsync(Lease wanted)
    {
        var token = await connection.ExecuteScalarAsync<long>(Command(statements.NextToken, new { environment = wanted.Environment }));
        var taken = wanted with { Token = token };
        await ExecuteAsync(statements.TakeLease, LeaseRow.Of(taken));
        return taken;
    }

    /// <summary>Adds an event to the end of the chain.</summary>
    public async Task<LedgerHead> AppendAsync(LedgerEvent entry)
    {
        var number = head.Number + 1;
        var chained = new ChainedEvent(number, entry, head.Hash, EventHash.Of(number, head.Hash, entry));
        await ExecuteAsync(statements.Insert, EventRow.Of(chained));
        return await MoveAsync(new LedgerHead(number, chained.Hash));
    }

    /// <summary>Copies a whole chain into an empty ledger. Tokens go on from the highest that was used.</summary>
    public async Task CopyAsync(IReadOnlyList<ChainedEvent> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        foreach (var entry in events)
        {
            await ExecuteAsync(statements.Insert, EventRow.Of(entry));
        }

        foreach (var lease in events.Where(e => e.Event.Token is not null).GroupBy(e => Lease.NameOf(e.Event.Unit, e.Event.Environment)))
        {
            await ExecuteAsync(statements.SetToken, new { environment = lease.Key, token = lease.Max(e => e.Event.Token!.Value) });
        }

        await MoveAsync(new LedgerHead(events[^1].Number, events[^1].Hash));
    }

    public Task<int> ExecuteAsync(string statement, object parameters) => connection.ExecuteAsync(Command(statement, parameters));

    private async Task<LedgerHead> MoveAsync(LedgerHead to)
    {
        await ExecuteAsync(statements.MoveHead, to);
        return head = to;
    }

    private CommandDefinition Command(string statement, object parameters) =>
        new(statement, parameters, transaction, cancellationToken: cancellationToken);
}
