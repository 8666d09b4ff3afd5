using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;
using Baton.Migrations.Tracking;

namespace Baton.Migrations.Rules;

/// <summary>Rows stay locked until the transaction ends.</summary>
internal sealed class BackfillLocksRows() : LintRule(new("BATON3026", "UPDATE or DELETE of all rows", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement)
    {
        const string Cure = "Change the rows in batches by key, each in a transaction of its own, and outside the transaction that changes the schema.";
        var changes = statement.Command.Changes.Where(c => !statement.IsNew(c.Table)).ToList();
        if (changes.Find(c => !c.HasWhere) is { } whole)
        {
            return [new(whole.Place, $"{whole.Verb} without WHERE locks every row of {whole.Table} until the transaction ends.", Cure)];
        }

        var transaction = statement.Transaction;
        if (!transaction.IsOpen || transaction.HasReportedBackfill)
        {
            return [];
        }

        var finding = changes.Count > 0 && transaction.Blocks is { } held
            ? new LintFinding(changes[0].Place, $"{changes[0].Verb} of {changes[0].Table} runs in the transaction that changes {held.Table}, whose lock lasts as long.", Cure)
            : transaction.Changed is { } changed && statement.Locks.FirstOrDefault(l => l.Mode >= LockMode.Share) is { } taken
                ? new LintFinding(statement.Command.Place, $"{statement.Command.Verb} locks {taken.Table} in the transaction of the {changed.Verb} of {changed.Table}.", Cure) : null;
        transaction.HasReportedBackfill = finding is not null;
        return finding is null ? [] : [finding];
    }
}
