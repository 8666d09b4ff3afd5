using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>DISTINCT, GROUP BY and UNION fail on it.</summary>
internal sealed class JsonHasNoEquality() : LintRule(new("BATON3022", "The type json has no equality", Severity.Warning, ExitCode.StepFailed))
{
    public override IEnumerable<LintFinding> Check(LintStatement statement) =>
        statement.Command.Columns.Where(c => c.Type.Name == "json").Select(c => (statement.Command.Place, c.Name))
            .Concat(statement.Command.Actions.Where(a => (a.Type ?? a.Column?.Type)?.Name == "json").Select(a => (a.Place, a.Name)))
            .Select(c => new LintFinding(c.Place, $"{c.Name} has the type json, which has no equality: SELECT DISTINCT, GROUP BY and UNION fail.",
                "Use jsonb."));
}
