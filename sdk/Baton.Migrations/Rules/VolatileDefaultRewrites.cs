using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>A default that differs by row is computed for each row under ACCESS EXCLUSIVE.</summary>
internal sealed class VolatileDefaultRewrites()
    : LintRule(new("BATON3013", "A volatile default rewrites the table", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.AddedColumns().Where(a => a.Column.Default is { IsNull: false } written
            && (written.Volatility == Volatility.Volatile || statement.ServerVersion < 11))
            .Select(a => new LintFinding(a.Action.Place, $"The default {a.Column.Default!.Text} rewrites {statement.Command.Table} under an ACCESS EXCLUSIVE lock.",
                "Add the column without a default, then ALTER COLUMN … SET DEFAULT for new rows, then backfill the old ones in batches."));
}
