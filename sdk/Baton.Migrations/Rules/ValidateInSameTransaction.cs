using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>The lock of ADD CONSTRAINT is kept while VALIDATE reads the rows.</summary>
internal sealed class ValidateInSameTransaction()
    : LintRule(new("BATON3007", "NOT VALID and VALIDATE in one transaction", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Actions(TableActionKind.ValidateConstraint)
            .Where(a => statement.Transaction.HasAddedNotValid(statement.Command.Table!, a.Name)
                || statement.Command.Actions.Any(o => o.Constraint is { IsNotValid: true } added && added.Name == a.Name))
            .Select(a => new LintFinding(a.Place, $"{a.Name} is added NOT VALID and validated in one transaction, so that the lock of ADD CONSTRAINT lasts while the rows are checked.",
                "Commit between ADD CONSTRAINT … NOT VALID and VALIDATE CONSTRAINT, or put them into two migrations."));
}
