namespace Baton.Migrations.Tracking;

/// <summary>The locks on tables that matter here, the weakest first (https://www.postgresql.org/docs/current/explicit-locking.html).</summary>
public enum LockMode
{
    /// <summary>SHARE UPDATE EXCLUSIVE: reads and writes go on.</summary>
    ShareUpdateExclusive,

    /// <summary>SHARE: writes wait.</summary>
    Share,

    /// <summary>SHARE ROW EXCLUSIVE: writes wait.</summary>
    ShareRowExclusive,

    /// <summary>ACCESS EXCLUSIVE: reads wait, too.</summary>
    AccessExclusive,
}
