using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>DROP INDEX holds ACCESS EXCLUSIVE on the table.</summary>
internal sealed class DropIndexBlocksReads() : LintRule(new("BATON3002", "DROP INDEX blocks reads and writes", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Command is { Kind: SqlCommandKind.Drop, ObjectType: "INDEX", IsConcurrent: false } command
            ? [new(command.Place, $"DROP INDEX takes an ACCESS EXCLUSIVE lock on the table of {string.Join(", ", command.Names)}.",
                "Use DROP INDEX CONCURRENTLY, outside a transaction.")] : [];
}
