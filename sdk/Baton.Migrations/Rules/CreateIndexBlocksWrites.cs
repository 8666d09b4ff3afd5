using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>CREATE INDEX holds SHARE while it reads the table.</summary>
internal sealed class CreateIndexBlocksWrites() : LintRule(new("BATON3001", "CREATE INDEX blocks writes", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Command is { Kind: SqlCommandKind.CreateIndex, IsConcurrent: false, Table: { } table } command && !statement.IsNew(table)
            ? [new(command.Place, $"CREATE INDEX blocks writes to {table} until the index is built.",
                "Use CREATE INDEX CONCURRENTLY, outside a transaction.")] : [];
}
