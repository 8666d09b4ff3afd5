using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>REINDEX holds SHARE on the table and ACCESS EXCLUSIVE on the index.</summary>
internal sealed class ReindexBlocksWrites() : LintRule(new("BATON3004", "REINDEX blocks writes", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Command is { Kind: SqlCommandKind.Reindex, IsConcurrent: false } command && !statement.IsNew(command.Table)
            ? [new(command.Place, "REINDEX blocks writes to the table, and reads that use the index.", statement.ServerVersion < 12
                ? "Create a new index CONCURRENTLY and drop the old one CONCURRENTLY; from PostgreSQL 12 on, REINDEX CONCURRENTLY does it."
                    : "Use REINDEX CONCURRENTLY, outside a transaction.")] : [];
}
