namespace Baton.Migrations.Parsing;

/// <summary>The name of a table or another object, as PostgreSQL folds it: lower case where it is not quoted.</summary>
/// <param name="Schema">The schema; null where the search path decides.</param>
/// <param name="Name">The name.</param>
public sealed record SqlName(string? Schema, string Name)
{
    /// <summary>The same text for the same object, as long as the search path is the usual one.</summary>
    public string Key => Schema is null or "public" ? Name : $"{Schema}.{Name}";

    /// <summary>As a reader knows it.</summary>
    public override string ToString() => Schema is null ? Name : $"{Schema}.{Name}";
}
