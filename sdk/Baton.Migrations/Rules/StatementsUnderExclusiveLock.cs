using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>The lock lasts until the transaction ends.</summary>
internal sealed class StatementsUnderExclusiveLock()
    : LintRule(new("BATON3028", "Further statements under ACCESS EXCLUSIVE", Severity.Warning, ExitCode.StepFailed))
{
    public override bool ChecksHarmless => true;

    public override IEnumerable<LintFinding> Check(LintStatement statement)
    {
        var transaction = statement.Transaction;
        if (!transaction.IsOpen || transaction.HasReportedFurther || transaction.Exclusive is not { } held || !Takes(statement.Command))
        {
            return [];
        }

        transaction.HasReportedFurther = true;
        return [new(statement.Command.Place, $"This runs while the transaction holds an ACCESS EXCLUSIVE lock on {held.Table}: nobody can read it until COMMIT.",
            "Commit directly after the statement that takes the lock, or put the statements into transactions of their own.")];
    }

    /// <summary>Whether a statement takes time. What ends the transaction, sets something or is reported as a backfill does not count.</summary>
    private static bool Takes(SqlCommand command) => command.Kind switch
    {
        SqlCommandKind.Begin or SqlCommandKind.Commit or SqlCommandKind.Rollback or SqlCommandKind.Set or SqlCommandKind.Reset or SqlCommandKind.ChangeData => false,
        SqlCommandKind.Harmless => command.Verb is not ("COMMENT" or "GRANT" or "REVOKE" or "SAVEPOINT" or "RELEASE" or "ROLLBACK" or "ABORT" or "NOTIFY"),
        _ => true,
    };
}
