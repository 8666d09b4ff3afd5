using Baton.Core.Diagnostics;
using Baton.Deploy.Hosts.Settings;

namespace Baton.Deploy.Hosts.Balancing;

/// <summary>Sends requests to hosts.</summary>
internal interface ILoadBalancer
{
    /// <summary>Sends a host no new requests, and waits until it has answered those that it has.</summary>
    Task<Diagnostic?> DrainAsync(HostSettings host, CancellationToken cancellationToken);

    /// <summary>Sends a host requests again, and waits until it takes them.</summary>
    Task<Diagnostic?> ReadyAsync(HostSettings host, CancellationToken cancellationToken);

    /// <summary>Looks at a host. Writes nothing.</summary>
    /// <returns>Whether it is in service, and what was seen; null for unknown.</returns>
    Task<(bool? IsReady, string Seen)> LookAsync(HostSettings host, CancellationToken cancellationToken);
}
