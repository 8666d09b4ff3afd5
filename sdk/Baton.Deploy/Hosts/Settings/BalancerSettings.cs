using System.Collections.Immutable;

namespace Baton.Deploy.Hosts.Settings;

/// <summary>How a host is taken out of the load balancer and put back: by the runtime API of HAProxy, or by commands.</summary>
public sealed record BalancerSettings
{
    /// <summary>The stats sockets of HAProxy: paths of Unix sockets, or <c>address:port</c>. Every one is told.</summary>
    public ImmutableArray<string> HaProxy { get; init; } = [];

    /// <summary>The server of a host as HAProxy names it, <c>backend/server</c>, with <c>${host}</c> for the host's name.</summary>
    public string? Server { get; init; }

    /// <summary>The program that takes a host out, and its arguments, with <c>${host}</c> and <c>${address}</c>; runs on this machine, in the unit's folder.</summary>
    public ImmutableArray<string> Drain { get; init; } = [];

    /// <summary>The program that puts a host back.</summary>
    public ImmutableArray<string> Ready { get; init; } = [];

    /// <summary>How long requests that are being answered may take, once a host is out; and how long a host may take until it is in service again.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
