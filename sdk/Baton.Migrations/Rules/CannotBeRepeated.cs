using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>Outside a transaction, what ran before the failure stays.</summary>
internal sealed class CannotBeRepeated() : LintRule(new("BATON3029", "Cannot be repeated after a failure", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement)
    {
        var command = statement.Command;
        if (statement.Transaction.IsOpen || command.IsConditional)
        {
            return [];
        }

        var finding = command.Kind switch
        {
            SqlCommandKind.CreateTable or SqlCommandKind.Create when !command.IsTemporary =>
                new LintFinding(command.Place, $"{command.Verb} without IF NOT EXISTS runs outside a transaction.", Cure),
            SqlCommandKind.CreateIndex when command.Names.IsEmpty =>
                new LintFinding(command.Place, "CREATE INDEX without a name and IF NOT EXISTS makes a second index when it is repeated.", Cure),
            SqlCommandKind.CreateIndex => new LintFinding(command.Place, "CREATE INDEX without IF NOT EXISTS runs outside a transaction.", Cure),
            SqlCommandKind.Drop => new LintFinding(command.Place, $"{command.Verb} without IF EXISTS runs outside a transaction.", Cure),
            _ => null,
        };
        return finding is not null ? [finding] : command.Actions
            .Where(a => a is { IsConditional: false, Kind: TableActionKind.AddColumn or TableActionKind.DropColumn })
            .Select(a => new LintFinding(a.Place, $"{(a.Kind == TableActionKind.AddColumn ? "ADD COLUMN without IF NOT EXISTS" : "DROP COLUMN without IF EXISTS")} runs outside a transaction.", Cure));
    }

    private const string Cure = "When a later statement fails, the file cannot be run again. Use IF [NOT] EXISTS, or BEGIN and COMMIT.";

    /// <summary>A transaction that is open where the file ends.</summary>
    /// <param name="place">Where it begins.</param>
    public static LintFinding LeftOpen(int place) => new(place, "The transaction that begins here is not committed in this file.", "Add COMMIT.");
}
