using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;
using Baton.Migrations.Tracking;

namespace Baton.Migrations.Rules;

/// <summary>A statement that waits for a lock makes every later one wait behind it.</summary>
internal sealed class NoTimeout() : LintRule(new("BATON3027", "No lock_timeout or statement_timeout", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement)
    {
        if (statement.Session.HasTimeout || statement.Session.HasReported
            || statement.Locks.FirstOrDefault(l => l.Mode >= LockMode.Share) is not { } taken)
        {
            return [];
        }

        statement.Session.HasReported = true;
        return [new(statement.Command.Place, $"{statement.Command.Verb} waits for a lock on {taken.Table} without a limit, and queries of the table wait behind it.",
            "Put SET lock_timeout = '5s'; first, and run the migration again when it fails.")];
    }
}
