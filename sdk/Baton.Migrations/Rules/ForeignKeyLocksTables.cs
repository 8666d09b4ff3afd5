using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>A foreign key holds SHARE ROW EXCLUSIVE on both tables while it reads the rows.</summary>
internal sealed class ForeignKeyLocksTables()
    : LintRule(new("BATON3005", "ADD FOREIGN KEY blocks writes to both tables", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement)
    {
        var command = statement.Command;
        var places = command.Kind == SqlCommandKind.CreateTable ? OfNewTable(statement)
            : command.Actions.Select(a => (a.Place, Other: a.Constraint is { IsNotValid: false } ? a.Constraint.References : a.Column?.References));
        return places.Where(p => p.Other is not null && !(statement.IsNew(p.Other)
            && (command.Kind == SqlCommandKind.CreateTable || statement.IsNew(command.Table))))
            .Select(p => command.Kind == SqlCommandKind.CreateTable || statement.IsNew(command.Table)
                ? new LintFinding(p.Place, $"The foreign key of the new table {command.Table} blocks writes to {p.Other} until the transaction ends.",
                    "Add the constraint NOT VALID in a short transaction of its own, with a lock_timeout, and VALIDATE it later.")
                : new LintFinding(p.Place, $"The foreign key blocks writes to {command.Table} and {p.Other} while the rows are checked.",
                    "Add the constraint NOT VALID, and run VALIDATE CONSTRAINT in a later transaction."));
    }

    // Other sessions do not see the new table, but they write to the one that it refers to.
    private static IEnumerable<(int Place, SqlName? Other)> OfNewTable(LintStatement statement) =>
        statement.Command.Columns.Select(c => c.References).Concat(statement.Command.Constraints.Select(c => c.References))
            .Where(r => r is not null && r.Key != statement.Command.Table!.Key).Select(r => (statement.Command.Place, r));
}
