using Baton.Migrations.Sql;

namespace Baton.Migrations.Parsing;

/// <summary>Reads settings and the limits of transactions.</summary>
internal sealed class SessionReader(SqlStatement statement, TokenReader reader)
{
    public SqlCommand? Read(string verb, int place) => verb switch
    {
        not ("SET" or "RESET" or "BEGIN" or "START") when Says("CHAIN") && !Says("NO") =>
            Unplaced.Of(place, verb, "it starts the next transaction at once"),
        "SET" => Set(place),
        "RESET" => new(SqlCommandKind.Reset, place) { Setting = reader.Identifier() ?? "" },
        "BEGIN" => new(SqlCommandKind.Begin, place),
        "START" => reader.Is("TRANSACTION") ? new(SqlCommandKind.Begin, place) : null,
        "COMMIT" or "END" => new(reader.Is("PREPARED") ? SqlCommandKind.Harmless : SqlCommandKind.Commit, place),
        _ => new(IsToSavepoint || reader.Is("PREPARED") ? SqlCommandKind.Harmless : SqlCommandKind.Rollback, place),
    };

    private bool IsToSavepoint => Says("TO");

    private bool Says(string word) => Enumerable.Range(0, statement.Tokens.Length).Any(i => statement.Is(i, word));

    private SqlCommand? Set(int place)
    {
        var isLocal = reader.Take("LOCAL");
        if (!isLocal)
        {
            reader.Take("SESSION");
        }

        if (reader.Name() is not { } setting)
        {
            return null;
        }

        _ = reader.Take("TO") || reader.Token is "=";
        var from = reader.Token is "=" ? reader.Index + 1 : reader.Index;
        return new(SqlCommandKind.Set, place)
        {
            IsLocal = isLocal,
            Setting = setting.ToString(),
            Value = reader.Text(from, statement.Tokens.Length).Trim('\'')
        };
    }
}
