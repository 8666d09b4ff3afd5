using Baton.Core.Diagnostics;
using Baton.Migrations.Rules;
using Baton.Migrations.Sql;

namespace Baton.Migrations.Linting;

/// <summary>The suppressions of one file, each with the statement that it is about.</summary>
internal sealed class SuppressionList(MigrationScript script)
{
    private readonly List<(Suppression Suppression, int From, int To)> _all = [];
    private readonly HashSet<(int Place, string Code)> _used = [];
    private (int Start, int End) _before;

    /// <summary>Takes the comments of a piece of the file. One on the line where the statement before it ends belongs to that one.</summary>
    public void Add(SqlStatement statement)
    {
        foreach (var comment in statement.Comments)
        {
            if (Suppression.Read(comment.Start, statement.Read(comment)) is { } suppression)
            {
                var isBehind = _before.End > _before.Start && (statement.Tokens.IsEmpty || comment.Start < statement.Place)
                    && script.Text.AsSpan(_before.End, comment.Start - _before.End).IndexOfAny('\r', '\n') < 0;
                _all.Add(isBehind ? (suppression, _before.Start, _before.End) : (suppression, statement.Start, statement.End));
            }
        }

        _before = (statement.Start, statement.End);
    }

    /// <summary>Whether a finding is allowed.</summary>
    public bool Allows(string code, int place)
    {
        var found = _all.Where(s => place >= s.From && place < s.To && s.Suppression.Reason.Length > 0 && s.Suppression.Codes.Contains(code))
            .ToList();
        _used.UnionWith(found.Select(s => (s.Suppression.Place, code)));
        return found.Count > 0;
    }

    /// <summary>What is wrong with the suppressions, after all findings were asked for.</summary>
    public IEnumerable<(DiagnosticDescriptor Descriptor, LintFinding Finding)> Faults()
    {
        foreach (var (suppression, _, _) in _all)
        {
            var unknown = suppression.Codes.Where(c => !LintRules.All.Any(r => r.Descriptor.Code == c)).ToList();
            if (suppression.Codes.IsEmpty || suppression.Reason.Length == 0)
            {
                yield return (LintDiagnostics.BadSuppression,
                    new(suppression.Place, "The suppression has no reason, so it suppresses nothing.", "Write: -- baton: allow BATON3005 because …"));
            }
            else if (unknown.Count > 0)
            {
                yield return (LintDiagnostics.BadSuppression,
                    new(suppression.Place, $"The suppression names no rule of migrations: {string.Join(", ", unknown)}.",
                    "Name rules from BATON3001 to BATON3030."));
            }
            else if (suppression.Codes.FirstOrDefault(c => !_used.Contains((suppression.Place, c))) is { } unused)
            {
                yield return (LintDiagnostics.UnusedSuppression,
                    new(suppression.Place, $"The suppression of {unused} suppresses nothing.",
                    "Remove it, or put it directly before the statement."));
            }
        }
    }
}
