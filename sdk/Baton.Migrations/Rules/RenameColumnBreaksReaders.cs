using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>The release that is live still uses the old name.</summary>
internal sealed class RenameColumnBreaksReaders()
    : LintRule(new("BATON3017", "Renaming a column breaks running code", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Actions(TableActionKind.RenameColumn)
            .Select(a => new LintFinding(a.Place, $"Code that is running uses {a.Name} of {statement.Command.Table}, and fails after the rename.",
                $"Add {a.NewName}, write both, backfill, switch readers, and drop {a.Name} in a later release."));
}
