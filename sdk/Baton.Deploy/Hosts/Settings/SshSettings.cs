namespace Baton.Deploy.Hosts.Settings;

/// <summary>How to log in. What is null is left to the user's own SSH configuration and agent.</summary>
public sealed record SshSettings
{
    /// <summary>The user of hosts that name none.</summary>
    public string? User { get; init; }

    /// <summary>The port of hosts that name none.</summary>
    public int? Port { get; init; }

    /// <summary>The file with the private key, relative to the unit's folder.</summary>
    public string? Key { get; init; }

    /// <summary>The file with the keys of the hosts, relative to the unit's folder: the only one that is believed then.</summary>
    public string? KnownHosts { get; init; }

    /// <summary>The configuration file, relative to the unit's folder, in place of the user's own.</summary>
    public string? Config { get; init; }
}
