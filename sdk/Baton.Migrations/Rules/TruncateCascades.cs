using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>CASCADE takes every table that refers to the named ones.</summary>
internal sealed class TruncateCascades()
    : LintRule(new("BATON3024", "TRUNCATE … CASCADE empties further tables", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Command is { Kind: SqlCommandKind.Truncate, Cascades: true } command
            ? [new(command.Place, "TRUNCATE … CASCADE also empties every table that has a foreign key to the named ones.",
                "Name each table that is to be emptied, without CASCADE.")] : [];
}
