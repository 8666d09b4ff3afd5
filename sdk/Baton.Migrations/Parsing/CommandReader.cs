using System.Collections.Immutable;
using Baton.Migrations.Sql;

namespace Baton.Migrations.Parsing;

/// <summary>Reads a statement as far as the rules need it. What it does not understand becomes <see cref="SqlCommandKind.Unplaced"/>.</summary>
public static class CommandReader
{
    private static readonly ImmutableHashSet<string> HarmlessVerbs =
    [
        "VALUES", "TABLE", "COPY", "SHOW", "LISTEN", "NOTIFY", "UNLISTEN", "PREPARE", "DEALLOCATE", "DECLARE", "FETCH", "MOVE", "CLOSE",
            "CHECKPOINT", "DISCARD", "ANALYZE", "ANALYSE", "COMMENT",
        "SECURITY", "GRANT", "REVOKE", "SAVEPOINT", "RELEASE",
    ];

    /// <summary>Reads a statement.</summary>
    public static SqlCommand Read(SqlStatement statement)
    {
        var reader = new TokenReader(statement);
        var (place, verb) = (reader.Place, reader.Word);
        if (Refused(statement) is { } reason)
        {
            return Unplaced.Of(place, verb, reason);
        }

        var command = Command(statement, reader, verb, place);
        return command is null ? Unplaced.Of(place, verb, "it is not understood")
            : command with { Verb = command.Verb.Length == 0 ? verb : command.Verb };
    }

    /// <summary>Why a statement is not read; null when it is.</summary>
    private static string? Refused(SqlStatement statement) =>
        !statement.IsComplete ? "a string, a comment, a parenthesis or a function body in it is not closed"
        : statement.IsCut && !statement.Is(0, "INSERT") && !statement.Is(0, "SELECT") && !statement.Is(0, "VALUES") ? "it is too long"
        : statement.Tokens.Any(t => t.Kind == SqlTokenKind.MetaCommand) ? "it has a command of psql in it" : null;

    private static SqlCommand? Command(SqlStatement statement, TokenReader reader, string verb, int place)
    {
        reader.Skip();
        switch (verb)
        {
            case "CREATE":
                return new CreateReader(statement, reader).Read(place);
            case "DROP":
                return new DropReader(reader).Read(place);
            case "ALTER":
                return new AlterReader(statement, reader).Read(place);
            case "SELECT" or "INSERT" or "UPDATE" or "DELETE" or "WITH" or "MERGE":
                var changes = new DataChangeReader(statement).Read();
                return new(changes.IsEmpty ? SqlCommandKind.Harmless : SqlCommandKind.ChangeData, place) { Changes = changes };
            case "SET" or "RESET" or "BEGIN" or "START" or "COMMIT" or "END" or "ROLLBACK" or "ABORT":
                return new SessionReader(statement, reader).Read(verb, place);
            case "REINDEX" or "TRUNCATE" or "VACUUM" or "CLUSTER" or "LOCK" or "REFRESH":
                return new MaintenanceReader(reader).Read(verb, place);
            case "DO":
                return new(SqlCommandKind.Do, place);
            case "EXPLAIN" when !reader.Is("ANALYZE") && !reader.IsSymbol('('):
                return new(SqlCommandKind.Harmless, place);
            case "PREPARE" when reader.Is("TRANSACTION"):
                return Unplaced.Of(place, "PREPARE TRANSACTION", "its locks last until another session commits it");
            case "EXECUTE" or "CALL" or "EXPLAIN":
                return Unplaced.Of(place, verb, "what it runs is not in the file");
            default:
                return HarmlessVerbs.Contains(verb) ? new(SqlCommandKind.Harmless, place) : null;
        }
    }
}
