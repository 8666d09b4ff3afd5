using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>SET NOT NULL reads the rows under ACCESS EXCLUSIVE, unless a validated check has.</summary>
internal sealed class SetNotNullScansTable()
    : LintRule(new("BATON3011", "SET NOT NULL blocks reads and writes", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Actions(TableActionKind.SetNotNull)
            .Where(a => statement.ServerVersion < 12 || !statement.Schema.ChecksNotNull(statement.Command.Table!, a.Name))
            .Select(a => new LintFinding(a.Place, $"SET NOT NULL blocks reads and writes of {statement.Command.Table} while it reads all rows.",
                statement.ServerVersion < 12
                ? $"Keep a validated CHECK ({a.Name} IS NOT NULL) instead; from PostgreSQL 12 on, SET NOT NULL uses it."
                : $"Add CHECK ({a.Name} IS NOT NULL) NOT VALID, VALIDATE it in a later transaction, then SET NOT NULL and drop the check."))
            .Concat(statement.Added(ConstraintKind.NotNull).Where(a => !a.Constraint.IsNotValid)
                .Select(a => new LintFinding(a.Action.Place,
                    $"ADD NOT NULL blocks reads and writes of {statement.Command.Table} while it reads all rows.",
                    "Add it NOT VALID, and run VALIDATE CONSTRAINT in a later transaction.")));
}
