using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>A primary key holds ACCESS EXCLUSIVE while its index is built.</summary>
internal sealed class PrimaryKeyLocksTable()
    : LintRule(new("BATON3009", "ADD PRIMARY KEY blocks reads and writes", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Added(ConstraintKind.PrimaryKey).Where(a => !a.Constraint.UsesIndex).Select(a => a.Action)
            .Concat(statement.AddedColumns().Where(a => a.Column.IsPrimaryKey).Select(a => a.Action))
            .Select(a => new LintFinding(a.Place, $"ADD PRIMARY KEY blocks reads and writes of {statement.Command.Table} until its index is built.",
                "Make the columns NOT NULL, run CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT … PRIMARY KEY USING INDEX."));
}
