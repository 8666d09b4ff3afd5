using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>Both hold ACCESS EXCLUSIVE while they write the table again.</summary>
internal sealed class FullVacuumLocksTable()
    : LintRule(new("BATON3025", "VACUUM FULL or CLUSTER rewrites the table", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Command is { Kind: SqlCommandKind.VacuumFull or SqlCommandKind.Cluster } command && !statement.IsNew(command.Table)
            ? [new(command.Place, $"{command.Verb} rewrites the table under an ACCESS EXCLUSIVE lock.",
                "Use VACUUM, or a tool that reorganises online, such as pg_repack.")] : [];
}
