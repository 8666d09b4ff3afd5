namespace Baton.Deploy.Tests.Equipment;

/// <summary>Each kind of database that a ledger can be in. What holds for one holds for the other.</summary>
public sealed class EachDatabase : TheoryData<string>
{
    public const string Sqlite = "SQLite";

    public const string Postgres = "PostgreSQL";

    public EachDatabase()
    {
        Add(Sqlite);
        Add(Postgres);
    }
}
