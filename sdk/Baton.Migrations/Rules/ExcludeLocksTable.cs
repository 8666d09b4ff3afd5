using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>An exclusion constraint has no way to be added online.</summary>
internal sealed class ExcludeLocksTable() : LintRule(new("BATON3010", "EXCLUDE blocks reads and writes", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Added(ConstraintKind.Exclude)
            .Select(a => new LintFinding(a.Action.Place, $"EXCLUDE blocks reads and writes of {statement.Command.Table} until its index is built. PostgreSQL has no way to add it online.",
                "Add it while nothing uses the table, or create a new table with the constraint and move the rows."));
}
