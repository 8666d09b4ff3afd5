using System.Collections.Immutable;

namespace Baton.Deploy.Hosts.Settings;

/// <summary>An environment of many hosts.</summary>
public sealed record HostsSettings
{
    /// <summary>The environment's folder on every host, absolute.</summary>
    public required string Path { get; init; }

    /// <summary>How many versions a host keeps, the live one included.</summary>
    public int Retain { get; init; } = 5;

    /// <summary>The runtime identifier of the hosts, such as <c>linux-arm64</c>; null for that of this machine.</summary>
    public string? Runtime { get; init; }

    /// <summary>The hosts.</summary>
    public ImmutableArray<HostSettings> Hosts { get; init; } = [];

    /// <summary>How to log in.</summary>
    public SshSettings Ssh { get; init; } = new();

    /// <summary>How many hosts are updated at a time.</summary>
    public RollingSize Rolling { get; init; } = RollingSize.One;

    /// <summary>How many hosts may be out of service at a time, those that are so anyway included; null for no limit.</summary>
    public RollingSize? MaxUnavailable { get; init; }

    /// <summary>How to see that a host works; null to believe it.</summary>
    public HostCheckSettings? Check { get; init; }

    /// <summary>How a host is taken out of the load balancer; null where there is none.</summary>
    public BalancerSettings? Balancer { get; init; }

    /// <summary>The hosts in the order of an update: group by group, in each as many at a time as are allowed.</summary>
    public ImmutableArray<ImmutableArray<HostSettings>> Batches()
    {
        var size = Math.Min(Rolling.Of(Hosts.Length), MaxUnavailable?.Of(Hosts.Length) ?? int.MaxValue);
        return [.. Hosts.GroupBy(h => h.Group).SelectMany(group => group.Chunk(size)).Select(batch => batch.ToImmutableArray())];
    }
}
