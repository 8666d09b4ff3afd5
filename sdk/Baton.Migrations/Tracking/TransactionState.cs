using Baton.Migrations.Parsing;

namespace Baton.Migrations.Tracking;

/// <summary>The transaction that a statement runs in: one that is open, or the statement's own.</summary>
public sealed class TransactionState
{
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notValid = new(StringComparer.Ordinal);

    /// <summary>Whether it lasts for several statements.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the file did not start it: the migration tool did, or a DO block is one.</summary>
    public bool IsOfTool { get; init; }

    /// <summary>Where it was started.</summary>
    public int Place { get; init; }

    /// <summary>Where the first statement is that locks a table against reads, and the table; null while there is none.</summary>
    public (int Place, SqlName Table)? Exclusive { get; private set; }

    /// <summary>The first UPDATE or DELETE of a table that was there before.</summary>
    public DataChange? Changed { get; private set; }

    /// <summary>The first lock on a table that was there before and that keeps writers out.</summary>
    public LockTaken? Blocks { get; private set; }

    /// <summary>Whether the further statements under ACCESS EXCLUSIVE have been reported.</summary>
    public bool HasReportedFurther { get; set; }

    /// <summary>Whether a backfill in this transaction has been reported.</summary>
    public bool HasReportedBackfill { get; set; }

    /// <summary>Whether a table was created in this transaction.</summary>
    public bool HasCreated(SqlName table) => _created.Contains(table.Key);

    /// <summary>Whether a constraint was added NOT VALID in this transaction.</summary>
    public bool HasAddedNotValid(SqlName table, string constraint) => _notValid.Contains($"{table.Key} {constraint}");

    /// <summary>Takes what a statement does.</summary>
    public void Apply(SqlCommand command)
    {
        foreach (var taken in CommandLocks.Of(command).Where(l => !HasCreated(l.Table)))
        {
            Exclusive ??= taken.Mode == LockMode.AccessExclusive ? (command.Place, taken.Table) : null;
            Blocks ??= taken.Mode >= LockMode.Share ? taken : null;
        }

        Changed ??= command.Changes.FirstOrDefault(c => !HasCreated(c.Table));
        if (command.Kind == SqlCommandKind.CreateTable && !command.IsConditional)
        {
            _created.Add(command.Table!.Key);
        }

        foreach (var action in command.Actions)
        {
            if (action is { Kind: TableActionKind.AddConstraint, Constraint: { IsNotValid: true, Name: { } name } })
            {
                _notValid.Add($"{command.Table!.Key} {name}");
            }
            else if (action.Kind == TableActionKind.Rename && HasCreated(command.Table!))
            {
                _created.Add(new SqlName(command.Table!.Schema, action.Name).Key);
            }
        }
    }
}
