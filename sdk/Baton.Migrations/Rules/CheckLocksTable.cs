using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>A check holds ACCESS EXCLUSIVE while it reads the rows.</summary>
internal sealed class CheckLocksTable() : LintRule(new("BATON3006", "ADD CHECK blocks reads and writes", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Added(ConstraintKind.Check).Where(a => !a.Constraint.IsNotValid).Select(a => a.Action)
            .Concat(statement.AddedColumns().Where(a => a.Column.HasCheck).Select(a => a.Action))
            .Select(a => new LintFinding(a.Place, $"The check blocks reads and writes of {statement.Command.Table} while the rows are checked.",
                "Add the constraint NOT VALID, and run VALIDATE CONSTRAINT in a later transaction."));
}
