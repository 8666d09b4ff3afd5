namespace Baton.Gates.Standby;

/// <summary>What a standby says about itself.</summary>
/// <param name="IsInRecovery">Whether it is a standby.</param>
/// <param name="System">The identifier of the system.</param>
/// <param name="Timeline">Its timeline.</param>
/// <param name="Position">What it has of the log, received or replayed, in bytes: received is null without a receiver. Null where it has nothing.</param>
internal sealed record StandbyFacts(bool IsInRecovery, string System, long Timeline, ulong? Position)
{
    /// <summary>The state of its receiver; null where none runs: received and replayed are equal then, too.</summary>
    public string? ReceiverState { get; init; }

    /// <summary>The name under which the primary knows it.</summary>
    public string Name { get; init; } = "walreceiver";

    /// <summary>Whether replay is paused.</summary>
    public bool IsPaused { get; init; }

    /// <summary>How many servers it could send the log to.</summary>
    public int Senders { get; init; }
}
