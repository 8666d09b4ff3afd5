using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>serial and identity columns take a number for each row under ACCESS EXCLUSIVE.</summary>
internal sealed class SerialColumnRewrites() : LintRule(new("BATON3015", "A serial column rewrites the table", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.AddedColumns().Where(a => a.Column.Type.IsSerial || a.Column.IsIdentity)
            .Select(a => new LintFinding(a.Action.Place, $"{(a.Column.IsIdentity ? "The identity" : "The serial")} column {a.Column.Name} rewrites {statement.Command.Table} under an ACCESS EXCLUSIVE lock.",
                "Add a plain column, set the default to nextval of a new sequence, and backfill the old rows in batches."));
}
