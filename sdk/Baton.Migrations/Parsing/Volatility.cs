namespace Baton.Migrations.Parsing;

/// <summary>Whether an expression has one value in a statement (https://www.postgresql.org/docs/current/xfunc-volatility.html).</summary>
public enum Volatility
{
    /// <summary>One value: a constant, or STABLE and IMMUTABLE functions.</summary>
    Stable,

    /// <summary>A value for each row.</summary>
    Volatile,

    /// <summary>It calls a function that PostgreSQL does not bring along.</summary>
    Unknown,
}
