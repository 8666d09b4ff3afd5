using Baton.Deploy.Hosts.Settings;

namespace Baton.Deploy.Hosts.Shell;

/// <summary>Runs scripts on hosts.</summary>
internal interface IHostShell
{
    /// <summary>Runs one, in a connection of its own.</summary>
    /// <param name="host">The host.</param>
    /// <param name="script">The script.</param>
    /// <param name="limit">How long it may take; then the connection is closed.</param>
    /// <param name="cancellationToken">Closes the connection.</param>
    Task<HostAnswer> RunAsync(HostSettings host, HostScript script, TimeSpan limit, CancellationToken cancellationToken);
}
