using Baton.Core.Diagnostics;
using Baton.Migrations.Linting;
using Baton.Migrations.Parsing;
using Baton.Migrations.Sql;

namespace Baton.Gates.Rehearsals;

/// <summary>The statements of a migration, as far as they can run in a transaction that is rolled back.</summary>
internal sealed record RehearsalScript(string Path, IReadOnlyList<(int Line, string Sql)> Statements, IReadOnlyList<Diagnostic> LeftOut)
{
    /// <summary>Splits it. Its own BEGIN and COMMIT are left out without a word: the rehearsal has a transaction of its own.</summary>
    public static RehearsalScript Of(MigrationScript script)
    {
        var (lines, run, left) = (new LineIndex(script.Text), new List<(int, string)>(), new List<Diagnostic>());
        foreach (var statement in SqlScript.Split(script.Text).Where(s => s.Kind == SqlStatementKind.MetaCommand || (s.Kind == SqlStatementKind.Statement && !s.Tokens.IsEmpty)))
        {
            var (line, column) = lines.Of(statement.Place);
            var command = statement.Kind == SqlStatementKind.Statement ? CommandReader.Read(statement) : null;
            if (command?.Kind is SqlCommandKind.Begin or SqlCommandKind.Commit)
            {
                continue;
            }

            if (Reason(statement, command) is { } reason)
            {
                left.Add(RehearsalDiagnostics.LeftOut.Report($"Not rehearsed: {reason}.", "Try it by hand on the same database.", new SourceLocation(script.Path, line, column)));
                continue;
            }

            run.Add((line, script.Text[statement.Place..statement.End]));
        }

        return new RehearsalScript(script.Path, run, left);
    }

    private static string? Reason(SqlStatement statement, SqlCommand? command) =>
        command is null ? "it is for psql, and not for the server"
        : command.Kind == SqlCommandKind.Rollback ? "it ends the transaction"
        : command.IsConcurrent || command.Actions.Any(a => a.IsConcurrent) ? "CONCURRENTLY cannot run in a transaction"
        : command.Kind == SqlCommandKind.VacuumFull || statement.Is(0, "VACUUM") || statement.Is(1, "SYSTEM") || statement.Is(1, "DATABASE") || statement.Is(1, "TABLESPACE")
            ? "it cannot run in a transaction"
        : statement.Is(0, "COPY") && Enumerable.Range(1, statement.Tokens.Length).Any(i => statement.Is(i, "STDIN")) ? "its rows are sent by psql"
        : null;
}
