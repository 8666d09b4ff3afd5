using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>DETACH holds ACCESS EXCLUSIVE on the parent; ATTACH reads the rows under it.</summary>
internal sealed class PartitionLocksTable() : LintRule(new("BATON3023", "ATTACH or DETACH PARTITION blocks", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Actions(TableActionKind.DetachPartition).Where(a => !a.IsConcurrent)
            .Select(a => new LintFinding(a.Place, $"DETACH PARTITION blocks reads and writes of {statement.Command.Table} and all its partitions.",
                statement.ServerVersion < 14
                ? "Set lock_timeout and try again; from PostgreSQL 14 on, use DETACH PARTITION … CONCURRENTLY."
                    : "Use DETACH PARTITION … CONCURRENTLY, outside a transaction."))
            .Concat(statement.Actions(TableActionKind.AttachPartition)
                .Where(a => !statement.IsNew(a.Partition) && !statement.Schema.HasValidCheck(a.Partition!))
                .Select(a => new LintFinding(a.Place, $"ATTACH PARTITION blocks reads and writes of {a.Partition} while it reads all its rows.",
                    $"Add a CHECK with the bounds of the partition to {a.Partition} NOT VALID, and VALIDATE it first; drop it afterwards.")));
}
