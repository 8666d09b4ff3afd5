using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>GENERATED … STORED is computed for each row under ACCESS EXCLUSIVE.</summary>
internal sealed class StoredColumnRewrites()
    : LintRule(new("BATON3014", "A stored generated column rewrites the table", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.AddedColumns().Where(a => a.Column.IsStored)
            .Select(a => new LintFinding(a.Action.Place, $"The stored column {a.Column.Name} rewrites {statement.Command.Table} under an ACCESS EXCLUSIVE lock.",
                "Add a plain column, fill it with a trigger, and backfill the old rows in batches; or compute it in a view."));
}
