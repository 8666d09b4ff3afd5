namespace Baton.Gates.Rehearsals;

/// <summary>A lock that a migration holds on a relation which was there before, until its transaction ends.</summary>
/// <param name="Relation">The table or index.</param>
/// <param name="Mode">As pg_locks calls it, such as AccessExclusiveLock.</param>
public sealed record HeldLock(string Relation, string Mode)
{
    /// <summary>What other sessions must wait with (https://www.postgresql.org/docs/15/explicit-locking.html).</summary>
    public string Blocks => Mode switch
    {
        "AccessExclusiveLock" => "reads and writes",
        "ExclusiveLock" or "ShareRowExclusiveLock" or "ShareLock" => "writes",
        "ShareUpdateExclusiveLock" => "other changes of the schema, vacuum",
        _ => "other changes of the schema",
    };

    /// <summary>Whether it keeps the application waiting.</summary>
    public bool IsFelt => Mode is "AccessExclusiveLock" or "ExclusiveLock" or "ShareRowExclusiveLock" or "ShareLock";
}
