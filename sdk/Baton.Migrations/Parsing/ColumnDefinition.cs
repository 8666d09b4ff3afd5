namespace Baton.Migrations.Parsing;

/// <summary>A column, as CREATE TABLE and ADD COLUMN define it.</summary>
/// <param name="Name">The column.</param>
/// <param name="Type">Its type.</param>
public sealed record ColumnDefinition(string Name, SqlType Type)
{
    /// <summary>Whether it is declared NOT NULL.</summary>
    public bool IsNotNull { get; init; }

    /// <summary>Its default; null without one.</summary>
    public DefaultExpression? Default { get; init; }

    /// <summary>Whether its values are computed and stored.</summary>
    public bool IsStored { get; init; }

    /// <summary>Whether its values are computed, stored or not.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Whether it is an identity column.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>Whether it is the primary key.</summary>
    public bool IsPrimaryKey { get; init; }

    /// <summary>Whether it is declared UNIQUE.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether it has a CHECK.</summary>
    public bool HasCheck { get; init; }

    /// <summary>The table that it refers to; null without a foreign key.</summary>
    public SqlName? References { get; init; }

    /// <summary>Whether something in the definition was not understood.</summary>
    public bool HasUnknown { get; init; }
}
