using Baton.Core.Diagnostics;
using Baton.Migrations.Parsing;
using Baton.Migrations.Rules;
using Baton.Migrations.Sql;
using Baton.Migrations.Tracking;

namespace Baton.Migrations.Linting;

/// <summary>Checks one script.</summary>
internal sealed class ScriptLint(MigrationScript script, LintOptions options, SchemaMemory schema)
{
    private static readonly DiagnosticDescriptor Unchecked = LintRules.All[^1].Descriptor;
    private static readonly DiagnosticDescriptor LeftOpen = LintRules.All.OfType<CannotBeRepeated>().Single().Descriptor;

    private readonly List<(DiagnosticDescriptor Descriptor, LintFinding Finding)> _findings = [];
    private readonly SuppressionList _suppressions = new(script);
    private readonly SessionSettings _session = new();
    private TransactionState _transaction = FileTransaction.Start(script, options);

    /// <summary>Its findings, in the order of their places.</summary>
    public IEnumerable<Diagnostic> Check()
    {
        foreach (var statement in SqlScript.Split(script.Text))
        {
            _suppressions.Add(statement);
            Take(statement);
        }

        if (_transaction is { IsOpen: true, IsOfTool: false })
        {
            _findings.Add((LeftOpen, CannotBeRepeated.LeftOpen(_transaction.Place)));
        }

        var kept = _findings.Where(f => !_suppressions.Allows(f.Descriptor.Code, f.Finding.Place)).ToList();
        kept.AddRange(_suppressions.Faults());
        return Report(kept);
    }

    private void Take(SqlStatement statement)
    {
        switch (statement.Kind)
        {
            case SqlStatementKind.Statement:
                var command = CommandReader.Read(statement);
                Judge(command);
                if (command.Kind == SqlCommandKind.Do)
                {
                    TakeBody(statement);
                }

                break;
            case SqlStatementKind.MetaCommand when PsqlCommand.Unchecked(statement) is { } reason:
                _findings.Add((Unchecked, Rules.Unchecked.Of(statement.Place, reason)));
                break;
            case SqlStatementKind.CopyData when CopyFault(statement) is { } fault:
                _findings.Add((Unchecked, Rules.Unchecked.Of(statement.Start, fault)));
                break;
            default:
                break;
        }
    }

    private void TakeBody(SqlStatement block)
    {
        var body = PlpgsqlBody.Of(block);
        _findings.AddRange(body.Unread.Select(u => (Unchecked, Rules.Unchecked.Of(u.Place, $"DO is not checked: {u.Reason}."))));
        var outer = _transaction;
        _transaction = outer.IsOpen ? outer : new TransactionState { IsOpen = true, IsOfTool = true };
        foreach (var statement in body.Statements)
        {
            var command = CommandReader.Read(statement);
            Judge(command.Kind is SqlCommandKind.Begin or SqlCommandKind.Commit or SqlCommandKind.Rollback or SqlCommandKind.Do
                ? new SqlCommand(SqlCommandKind.Unplaced, command.Place) { Verb = command.Verb, Reason = "it ends the transaction in a block" }
                    : command);
        }

        _transaction = outer;
    }

    private void Judge(SqlCommand command)
    {
        if (!_transaction.IsOpen)
        {
            _transaction = new TransactionState();
        }

        var statement = new LintStatement(command, options.ServerVersion, _transaction, _session, schema);
        foreach (var rule in LintRules.All)
        {
            if (command.Kind != SqlCommandKind.Harmless || rule.ChecksHarmless)
            {
                _findings.AddRange(rule.Check(statement).Select(f => (rule.Descriptor, f)));
            }
        }

        schema.Apply(command);
        _session.Apply(command);
        _transaction.Apply(command);
        _transaction = command.Kind switch
        {
            SqlCommandKind.Begin when !_transaction.IsOpen || _transaction.IsOfTool => new TransactionState { IsOpen = true, Place = command.Place },
            SqlCommandKind.Commit or SqlCommandKind.Rollback => new TransactionState(),
            _ => _transaction,
        };
    }

    private string? CopyFault(SqlStatement rows)
    {
        var line = script.Text.AsSpan(rows.Start, rows.End - rows.Start);
        line = line.IndexOf('\n') is >= 0 and var end ? line[..end].Trim() : line.Trim();
        return !rows.IsComplete ? "The rows of COPY do not end with a line '\\.', so that nothing after them is checked."
            : line.IsEmpty || line.StartsWith("--", StringComparison.Ordinal) ? null : "The text on the line of COPY … FROM stdin is not checked.";
    }

    private IEnumerable<Diagnostic> Report(List<(DiagnosticDescriptor Descriptor, LintFinding Finding)> findings)
    {
        var lines = findings.Count == 0 ? null : new LineIndex(script.Text);
        foreach (var (descriptor, finding) in findings.OrderBy(f => f.Finding.Place).ThenBy(f => f.Descriptor.Code, StringComparer.Ordinal))
        {
            if (options.Severities.GetValueOrDefault(descriptor.Code, descriptor.Severity) is { } severity)
            {
                var (line, column) = lines!.Of(finding.Place);
                yield return (descriptor with { Severity = severity })
                    .Report(finding.Message, finding.Cure, new SourceLocation(script.Path, line, column));
            }
        }
    }
}
