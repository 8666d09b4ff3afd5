namespace Baton.Core.Configuration;

/// <summary>Reads <c>database</c> of an environment.</summary>
internal static class DatabaseReader
{
    public static DatabaseConfiguration? Read(ObjectReader? o)
    {
        if (o is null)
        {
            return null;
        }

        var connection = o.Reference("connection");
        if (!o.Has("connection"))
        {
            o.Bad("\"database\" needs a \"connection\": \"env:NAME\", the environment variable with the address of the database.");
        }

        var database = new DatabaseConfiguration
        {
            Connection = connection ?? "",
            Table = o.Text("table", Rules.NotEmpty),
            Standby = o.Reference("standby"),
            Rehearsal = o.Reference("rehearsal"),
            Backup = Backup(o.Object("backup")),
        };
        database = o.Count("standbyLag", 0) is { } lag ? database with { StandbyLag = lag } : database;
        o.End();
        return database;
    }

    private static BackupConfiguration? Backup(ObjectReader? o)
    {
        if (o is null)
        {
            return null;
        }

        var usual = new BackupConfiguration();
        if (!o.Has("command"))
        {
            o.Bad("\"backup\" needs a \"command\" that prints when the last backup was made.");
        }

        var backup = new BackupConfiguration
        {
            Command = o.Command("command"),
            Hours = o.Count("hours", 1) ?? usual.Hours,
            RestoreTest = o.Command("restoreTest"),
            Timeout = o.Time("timeout") ?? usual.Timeout,
        };
        o.End();
        return backup;
    }
}
