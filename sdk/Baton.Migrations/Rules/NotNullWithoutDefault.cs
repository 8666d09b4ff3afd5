using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>The server refuses it as soon as the table has rows.</summary>
internal sealed class NotNullWithoutDefault()
    : LintRule(new("BATON3012", "ADD COLUMN NOT NULL without a default", Severity.Error, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.AddedColumns().Where(a => a.Column is { IsNotNull: true, IsIdentity: false, IsGenerated: false, Type.IsSerial: false }
            && a.Column.Default is null or { IsNull: true })
            .Select(a => new LintFinding(a.Action.Place, $"Adding {a.Column.Name} NOT NULL without a default fails when {statement.Command.Table} has rows.",
                "Add a constant DEFAULT; or add the column without NOT NULL, backfill it, and make it NOT NULL afterwards."));
}
