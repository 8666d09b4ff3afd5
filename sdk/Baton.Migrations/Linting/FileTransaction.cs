using Baton.Migrations.Parsing;
using Baton.Migrations.Sql;
using Baton.Migrations.Tracking;

namespace Baton.Migrations.Linting;

/// <summary>The transaction that a migration tool starts for a file.</summary>
internal static class FileTransaction
{
    /// <summary>The state where a file starts.</summary>
    public static TransactionState Start(MigrationScript script, LintOptions options)
    {
        var isOpen = options.Transaction != MigrationTransaction.None && !SaysNone(script.Text)
            && !(options.Transaction == MigrationTransaction.FileUnlessConcurrent && HasConcurrent(script.Text));
        return new TransactionState { IsOpen = isOpen, IsOfTool = isOpen };
    }

    /// <summary>Evolve's own comment on the first line, or ours in any of the comments before the first statement.</summary>
    private static bool SaysNone(string text)
    {
        var lexer = new SqlLexer(text);
        for (var token = lexer.Next(); token.IsTrivia; token = lexer.Next())
        {
            var comment = text.AsSpan(token.Start, token.Length).TrimStart("-/* \t").TrimEnd("*/ \t\r\n");
            if (token.Kind != SqlTokenKind.Whitespace
                && (comment.Contains("evolve-tx-off", StringComparison.OrdinalIgnoreCase)
                    || comment.Equals("baton: no-transaction", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasConcurrent(string text) =>
        SqlScript.Split(text).Where(s => s.Kind == SqlStatementKind.Statement).Select(CommandReader.Read)
            .Any(c => c.Kind == SqlCommandKind.VacuumFull || (c.IsConcurrent
                && c.Kind is SqlCommandKind.CreateIndex or SqlCommandKind.Drop or SqlCommandKind.Reindex)
                || c.Actions.Any(a => a is { Kind: TableActionKind.DetachPartition, IsConcurrent: true }));
}
