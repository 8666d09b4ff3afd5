using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>A unique constraint holds ACCESS EXCLUSIVE while its index is built.</summary>
internal sealed class UniqueLocksTable() : LintRule(new("BATON3008", "ADD UNIQUE blocks reads and writes", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Added(ConstraintKind.Unique).Where(a => !a.Constraint.UsesIndex).Select(a => a.Action)
            .Concat(statement.AddedColumns().Where(a => a.Column.IsUnique).Select(a => a.Action))
            .Select(a => new LintFinding(a.Place, $"ADD UNIQUE blocks reads and writes of {statement.Command.Table} until its index is built.",
                "Run CREATE UNIQUE INDEX CONCURRENTLY first, then ADD CONSTRAINT … UNIQUE USING INDEX."));
}
