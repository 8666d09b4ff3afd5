using Baton.Core.Configuration;
using Baton.Core.Plugins;
using Baton.Deploy.Hosts.Settings;

namespace Baton.Deploy.Hosts;

/// <summary>The deploy provider <c>hosts</c>.</summary>
public sealed class HostsPlugin : IPlugin<IDeployProvider>
{
    /// <inheritdoc/>
    public string Name => "hosts";

    /// <inheritdoc/>
    public string Schema => HostsSchema.Text;

    /// <inheritdoc/>
    public IDeployProvider Read(ObjectReader section) => new HostsProvider(HostsReader.Read(section));
}
