using Baton.Migrations.Parsing;
using Baton.Migrations.Tracking;

namespace Baton.Migrations.Rules;

/// <summary>A statement, with what the statements before it left.</summary>
/// <param name="Command">The statement.</param>
/// <param name="ServerVersion">The major version of PostgreSQL.</param>
/// <param name="Transaction">The transaction that it runs in.</param>
/// <param name="Session">The settings of the session.</param>
/// <param name="Schema">What is known about tables and types.</param>
public sealed record LintStatement(SqlCommand Command, int ServerVersion, TransactionState Transaction, SessionSettings Session, SchemaMemory Schema)
{
    /// <summary>Whether other sessions cannot see a table yet: this transaction creates it.</summary>
    public bool IsNew(SqlName? table) => table is not null && Transaction.HasCreated(table);

    /// <summary>The locks that it takes on tables that were there before.</summary>
    public IEnumerable<LockTaken> Locks => CommandLocks.Of(Command).Where(l => !IsNew(l.Table));

    /// <summary>The actions of an ALTER TABLE on a table that was there before; empty for another statement.</summary>
    /// <param name="kind">Which actions.</param>
    public IEnumerable<TableAction> Actions(TableActionKind kind) =>
        Command.Kind == SqlCommandKind.AlterTable && !IsNew(Command.Table) ? Command.Actions.Where(a => a.Kind == kind) : [];

    /// <summary>The constraints that are added to a table that was there before.</summary>
    public IEnumerable<(TableAction Action, TableConstraint Constraint)> Added(ConstraintKind kind) =>
        Actions(TableActionKind.AddConstraint).Where(a => a.Constraint!.Kind == kind).Select(a => (a, a.Constraint!));

    /// <summary>The columns that are added to a table that was there before.</summary>
    public IEnumerable<(TableAction Action, ColumnDefinition Column)> AddedColumns() => Actions(TableActionKind.AddColumn)
        .Select(a => (a, a.Column!));
}
