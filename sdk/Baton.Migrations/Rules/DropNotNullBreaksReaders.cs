using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>The release that is live was written for a column without NULL.</summary>
internal sealed class DropNotNullBreaksReaders()
    : LintRule(new("BATON3021", "DROP NOT NULL lets old readers meet NULL", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Actions(TableActionKind.DropNotNull)
            .Select(a => new LintFinding(a.Place, $"Code that is running may not expect NULL in {a.Name} of {statement.Command.Table}.",
                "Release code that reads NULL first; drop NOT NULL in a later release."));
}
