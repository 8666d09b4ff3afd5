using System.Collections.Immutable;

namespace Baton.Gates.Standby;

/// <summary>What a primary says about itself.</summary>
/// <param name="IsInRecovery">Whether it is a standby itself.</param>
/// <param name="System">The identifier of the system.</param>
/// <param name="Timeline">Its timeline.</param>
/// <param name="Position">The end of its write-ahead log, in bytes.</param>
internal sealed record PrimaryFacts(bool IsInRecovery, string System, long Timeline, ulong Position)
{
    /// <summary>The servers that receive the log.</summary>
    public ImmutableArray<Receiver> Receivers { get; init; } = [];

    /// <summary>Whether commits wait for standbys.</summary>
    public bool IsSynchronous { get; init; }

    /// <summary>How many more servers can receive the log.</summary>
    public int FreeSenders { get; init; }

    /// <summary>How many more replication slots there can be.</summary>
    public int FreeSlots { get; init; }

    /// <summary>Whether a base backup runs.</summary>
    public bool IsBackedUp { get; init; }

    /// <summary>How many files of the log wait to be archived; null where nothing is archived.</summary>
    public int? ArchiveBacklog { get; init; }

    /// <summary>Whether the last attempt to archive failed.</summary>
    public bool ArchivingFails { get; init; }

    /// <summary>A row of pg_stat_replication.</summary>
    /// <param name="Name">The application name.</param>
    /// <param name="State">Such as streaming; null where the user may not see it.</param>
    /// <param name="Synchronous">async, potential, sync or quorum.</param>
    internal sealed record Receiver(string Name, string? State, string? Synchronous);
}
