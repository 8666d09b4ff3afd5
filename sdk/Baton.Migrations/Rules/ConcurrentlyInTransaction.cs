using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>The server refuses CONCURRENTLY in a transaction.</summary>
internal sealed class ConcurrentlyInTransaction() : LintRule(new("BATON3003", "CONCURRENTLY in a transaction", Severity.Error, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement)
    {
        if (!statement.Transaction.IsOpen)
        {
            return [];
        }

        var command = statement.Command;
        var places = command.Kind is SqlCommandKind.CreateIndex or SqlCommandKind.Drop or SqlCommandKind.Reindex && command.IsConcurrent
            ? [command.Place] : command.Actions
                .Where(a => a is { Kind: TableActionKind.DetachPartition, IsConcurrent: true }
                && !a.Text.EndsWith("finalize", StringComparison.Ordinal)).Select(a => a.Place);
        return places.Select(p => new LintFinding(p, $"{command.Verb} CONCURRENTLY fails in a transaction.", statement.Transaction.IsOfTool
            ? "Put it into a file of its own that the migration tool runs without a transaction." : "Move it out of BEGIN and COMMIT."));
    }
}
