using Baton.Deploy.Locks;

namespace Baton.Deploy.Ledger;

/// <summary>A lease as the databases keep it.</summary>
internal sealed class LeaseRow
{
    public string Environment { get; init; } = "";

    public string By { get; init; } = "";

    public string Host { get; init; } = "";

    public long ProcessId { get; init; }

    public string ProcessStart { get; init; } = "";

    public string Run { get; init; } = "";

    public string Version { get; init; } = "";

    public string Since { get; init; } = "";

    public string Expires { get; init; } = "";

    public long Token { get; init; }

    public static LeaseRow Of(Lease lease) => new()
    {
        Environment = lease.Environment,
        By = lease.By,
        Host = lease.Host,
        ProcessId = lease.ProcessId,
        ProcessStart = Instant.Write(lease.ProcessStart),
        Run = lease.Run,
        Version = lease.Version,
        Since = Instant.Write(lease.Since),
        Expires = Instant.Write(lease.Expires),
        Token = lease.Token,
    };

    public Lease ToLease() => new(
        Environment, By, Host, (int)ProcessId, Instant.Read(ProcessStart), Run, Version, Instant.Read(Since), Instant.Read(Expires))
    {
        Token = Token,
    };
}
