using System.Text;

namespace Baton.Deploy.Ledger;

/// <summary>An event as the databases keep it.</summary>
internal sealed class EventRow
{
    public long Id { get; init; }

    public string Unit { get; init; } = "";

    public string Environment { get; init; } = "";

    public string Version { get; init; } = "";

    public string Commit { get; init; } = "";

    public string Committed { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Phase { get; init; } = "";

    public string By { get; init; } = "";

    public string Host { get; init; } = "";

    public string Run { get; init; } = "";

    public long Token { get; init; }

    public string At { get; init; } = "";

    public string Record { get; init; } = "";

    public string Detail { get; init; } = "";

    public string Desired { get; init; } = "";

    public string Previous { get; init; } = "";

    public string Hash { get; init; } = "";

    public static EventRow Of(LedgerEvent e) => new()
    {
        Unit = Text(e.Unit),
        Environment = Text(e.Environment),
        Version = Text(e.Version),
        Commit = Text(e.Commit),
        Committed = e.Committed is { } committed ? Instant.Write(committed) : "",
        Kind = Text(e.Kind),
        Phase = Text(e.Phase),
        By = Text(e.By),
        Host = Text(e.Host),
        Run = Text(e.Run),
        Token = e.Token ?? 0,
        At = Instant.Write(e.At),
        Record = Text(e.Record),
        Detail = Text(e.Detail),
        Desired = Text(e.Desired),
    };

    /// <summary>With a place in the chain.</summary>
    public static EventRow Of(ChainedEvent e)
    {
        var row = Of(e.Event);
        return new EventRow
        {
            Id = e.Number,
            Unit = row.Unit,
            Environment = row.Environment,
            Version = row.Version,
            Commit = row.Commit,
            Committed = row.Committed,
            Kind = row.Kind,
            Phase = row.Phase,
            By = row.By,
            Host = row.Host,
            Run = row.Run,
            Token = row.Token,
            At = row.At,
            Record = row.Record,
            Detail = row.Detail,
            Desired = row.Desired,
            Previous = e.Previous,
            Hash = e.Hash,
        };
    }

    public LedgerEvent ToEvent() => new()
    {
        Unit = Unit,
        Environment = Environment,
        Version = Version,
        Commit = Commit,
        Committed = Committed.Length == 0 ? null : Instant.Read(Committed),
        Kind = Kind,
        Phase = Phase,
        By = By,
        Host = Host,
        Run = Run,
        Token = Token == 0 ? null : Token,
        At = Instant.Read(At),
        Record = Record,
        Detail = Detail,
        Desired = Desired,
    };

    public ChainedEvent ToChained() => new(Id, ToEvent(), Previous, Hash);

    /// <summary>What both databases give back as it was written: PostgreSQL takes no NUL, and UTF-8 no half of a surrogate pair.</summary>
    private static string Text(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value.Replace('\0', '\uFFFD')));
}
