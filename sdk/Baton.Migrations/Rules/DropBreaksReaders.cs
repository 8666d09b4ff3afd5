using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>The release that is live may still read what is dropped.</summary>
internal sealed class DropBreaksReaders() : LintRule(new("BATON3020", "DROP breaks running code", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement)
    {
        const string Cure = "Release code that does not use it first; drop it in a later release.";
        if (statement.Command is { Kind: SqlCommandKind.Drop, ObjectType: not "INDEX" } command)
        {
            var names = command.Names.Where(n => !statement.IsNew(n)).ToList();
            return names.Count == 0 ? [] : [new(command.Place, $"{command.Verb} breaks running code that uses {string.Join(", ", names)}.", Cure)];
        }

        return statement.Actions(TableActionKind.DropColumn)
            .Select(a => new LintFinding(a.Place, $"DROP COLUMN breaks running code that uses {a.Name} of {statement.Command.Table}.", Cure));
    }
}
