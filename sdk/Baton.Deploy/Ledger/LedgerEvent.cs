namespace Baton.Deploy.Ledger;

/// <summary>One line of the ledger.</summary>
public sealed record LedgerEvent
{
    /// <summary>The release unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The environment.</summary>
    public required string Environment { get; init; }

    /// <summary>The release's version.</summary>
    public required string Version { get; init; }

    /// <summary>The release's commit; empty for none.</summary>
    public required string Commit { get; init; }

    /// <summary>When the commit was made, UTC; null where it is not known.</summary>
    public DateTimeOffset? Committed { get; init; }

    /// <summary><c>deploy</c>, <c>rollback</c>, <c>retire</c>, <c>lock</c> or <c>ledger</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>started</c>, <c>activating</c>, <c>succeeded</c>, <c>failed</c>, <c>cancelled</c>, <c>overridden</c>, <c>retired</c>, <c>taken-over</c> or <c>chained</c>.</summary>
    public required string Phase { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>The machine.</summary>
    public required string Host { get; init; }

    /// <summary>The run.</summary>
    public required string Run { get; init; }

    /// <summary>
    /// The fencing token of the lease that the run holds; null for an event that no lease protects. The ledger refuses an event whose lease has another token now.
    /// </summary>
    public long? Token { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The release record as JSON, of a success; empty otherwise.</summary>
    public string Record { get; init; } = "";

    /// <summary>The desired state as JSON, of a deployment or rollback that started or succeeded; empty otherwise.</summary>
    public string Desired { get; init; } = "";

    /// <summary>The code and message of a failure, the gate and reason of an override. Never a secret.</summary>
    public string Detail { get; init; } = "";
}
