using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>What no rule can judge is never passed as safe.</summary>
internal sealed class Unchecked() : LintRule(new("BATON3030", "Not checked", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement)
    {
        var command = statement.Command;
        if (command.Kind == SqlCommandKind.Unplaced)
        {
            return [new(command.Place, $"{(command.Verb.Length == 0 ? "The statement" : command.Verb)} is not checked: {command.Reason}.", Cure)];
        }

        return command.Actions.Where(a => !statement.IsNew(command.Table)).Select(a => (a.Place, Why: Why(statement, a)))
            .Where(a => a.Why is not null)
            .Select(a => new LintFinding(a.Place, $"{command.Verb} {command.Table} is not checked: {a.Why}.", Cure));
    }

    private const string Cure = "Read what it does, and allow it with a reason: -- baton: allow BATON3030 because …";

    /// <summary>Something that is no statement.</summary>
    public static LintFinding Of(int place, string message) => new(place, message, Cure);

    private static string? Why(LintStatement statement, TableAction action) => action switch
    {
        { Kind: TableActionKind.Unplaced } => $"there is no rule for '{action.Text}'",
        { Column.Default: { Volatility: Volatility.Unknown } written } when statement.ServerVersion >= 11 =>
            $"whether {written.Function} is volatile is unknown, and a volatile default rewrites the table",
        { Column: { } column } when !statement.Schema.IsPlain(column.Type) =>
            $"{column.Type} may be a domain with a constraint, which rewrites the table",
        _ => null,
    };
}
