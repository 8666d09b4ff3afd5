using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>The release that is live still uses the old name.</summary>
internal sealed class RenameSchemaOrValueBreaksReaders()
    : LintRule(new("BATON3019", "Renaming a schema or an enum value breaks running code", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Command is { Kind: SqlCommandKind.Rename } command
            ? [new(command.Place, command.ObjectType == "SCHEMA"
                ? $"Code that is running uses the schema {command.Names[0]}, and fails after the rename."
                : $"Code that is running uses the value {command.Value} of {command.Names[0]}, and fails after the rename.",
                "Add the new one, let code use both, move the data, and drop or leave the old one in a later release.")] : [];
}
