using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>Most changes of a type rewrite the table and its indexes under ACCESS EXCLUSIVE.</summary>
internal sealed class ChangeTypeRewrites() : LintRule(new("BATON3016", "ALTER COLUMN TYPE rewrites the table", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Actions(TableActionKind.ChangeType).Where(a => statement.Command.ObjectType == "TABLE")
            .Select(a => (Action: a, Old: statement.Schema.TypeOf(statement.Command.Table!, a.Name)))
            .Where(a => a.Action.HasUsing || a.Old is null || !TypeChange.KeepsRows(a.Old, a.Action.Type!))
            .Select(a => new LintFinding(a.Action.Place, $"Changing {a.Action.Name} {(a.Old is null ? "" : $"from {a.Old} ")}to {a.Action.Type} {(a.Old is null ? "may rewrite" : "rewrites or reads")} "
                + $"{statement.Command.Table} under an ACCESS EXCLUSIVE lock.",
                    "Add a column of the new type, write both, backfill in batches, and switch readers; then drop the old one."));
}
