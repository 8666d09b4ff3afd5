namespace Baton.Migrations.Parsing;

/// <summary>Reads REINDEX, TRUNCATE, VACUUM, CLUSTER, LOCK and REFRESH.</summary>
internal sealed class MaintenanceReader(TokenReader reader)
{
    public SqlCommand? Read(string verb, int place) => verb switch
    {
        "REINDEX" => Reindex(place),
        "TRUNCATE" => Truncate(place),
        "VACUUM" => Says("FULL") ? new(SqlCommandKind.VacuumFull, place) { Verb = "VACUUM FULL" } : new(SqlCommandKind.Harmless, place),
        "CLUSTER" => Cluster(place),
        "LOCK" => Lock(place),
        _ => Says("CONCURRENTLY") ? new(SqlCommandKind.Harmless, place)
            : Unplaced.Of(place, "REFRESH MATERIALIZED VIEW",
                "without CONCURRENTLY it keeps readers of the view out while the query runs, and there is no rule for it"),
    };

    private bool Says(string word)
    {
        var start = reader.Index;
        var found = false;
        while (!found && !reader.AtEnd)
        {
            found = reader.Is(word);
            reader.Skip();
        }

        reader.MoveTo(start);
        return found;
    }

    private SqlCommand? Reindex(int place)
    {
        var isConcurrent = Says("CONCURRENTLY");
        reader.SkipParentheses();
        var type = reader.Word;
        reader.Skip();
        reader.Take("CONCURRENTLY");
        var name = reader.Name();
        return type is not ("INDEX" or "TABLE" or "SCHEMA" or "DATABASE" or "SYSTEM") ? null : new(SqlCommandKind.Reindex, place)
        {
            ObjectType = type,
            Names = name is null ? [] : [name],
            Table = type == "TABLE" ? name : null,
            IsConcurrent = isConcurrent,
        };
    }

    private SqlCommand? Truncate(int place)
    {
        reader.Take("TABLE");
        reader.Take("ONLY");
        List<SqlName> names = [];
        do
        {
            reader.Take("ONLY");
            if (reader.Name() is not { } name)
            {
                return null;
            }

            names.Add(name);
            if (reader.Token is "*")
            {
                reader.Skip();
            }
        }
        while (reader.TakeSymbol(','));

        return new(SqlCommandKind.Truncate, place)
        {
            ObjectType = "TABLE",
            Names = [.. names],
            Table = names.Count == 1 ? names[0] : null,
            Cascades = Says("CASCADE")
        };
    }

    private SqlCommand Cluster(int place)
    {
        reader.SkipParentheses();
        reader.Take("VERBOSE");
        var name = reader.Name();
        return new(SqlCommandKind.Cluster, place) { ObjectType = "TABLE", Table = name, Names = name is null ? [] : [name] };
    }

    private SqlCommand? Lock(int place)
    {
        reader.Take("TABLE");
        reader.Take("ONLY");
        if (reader.Name() is not { } name)
        {
            return null;
        }

        var isExclusive = !Says("MODE") || (Says("ACCESS") && Says("EXCLUSIVE"));
        return new(SqlCommandKind.Locks, place) { Verb = "LOCK TABLE", Table = name, IsExclusive = isExclusive, IsConditional = true };
    }
}
