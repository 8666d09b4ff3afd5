using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>The release that is live still uses the old name.</summary>
internal sealed class RenameTableBreaksReaders()
    : LintRule(new("BATON3018", "Renaming a table breaks running code", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Actions(TableActionKind.Rename)
            .Select(a => new LintFinding(a.Place, $"Code that is running uses {statement.Command.Table}, and fails after it has another name or schema.",
                "Rename it and create a view with the old name in the same transaction; drop the view in a later release."));
}
