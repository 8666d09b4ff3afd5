namespace Baton.Deploy.Ledger;

/// <summary>An event as SQLite keeps it.</summary>
internal sealed class EventRow
{
    public string Unit { get; init; } = "";

    public string Environment { get; init; } = "";

    public string Version { get; init; } = "";

    public string Commit { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Phase { get; init; } = "";

    public string By { get; init; } = "";

    public string Host { get; init; } = "";

    public string Run { get; init; } = "";

    public string At { get; init; } = "";

    public string Record { get; init; } = "";

    public string Detail { get; init; } = "";

    public static EventRow Of(LedgerEvent e) => new()
    {
        Unit = e.Unit,
        Environment = e.Environment,
        Version = e.Version,
        Commit = e.Commit,
        Kind = e.Kind,
        Phase = e.Phase,
        By = e.By,
        Host = e.Host,
        Run = e.Run,
        At = Instant.Write(e.At),
        Record = e.Record,
        Detail = e.Detail,
    };

    public LedgerEvent ToEvent() => new()
    {
        Unit = Unit,
        Environment = Environment,
        Version = Version,
        Commit = Commit,
        Kind = Kind,
        Phase = Phase,
        By = By,
        Host = Host,
        Run = Run,
        At = Instant.Read(At),
        Record = Record,
        Detail = Detail,
    };
}
