using Baton.Core.Plugins;
using Baton.Deploy.Hosts.Settings;

namespace Baton.Deploy.Hosts.Balancing;

/// <summary>The load balancer that an environment has.</summary>
internal static class LoadBalancers
{
    public static ILoadBalancer Of(BalancerSettings settings, PluginContext context, string environment) =>
        settings.HaProxy.IsEmpty ? new BalancerCommands(settings, context, environment) : new HaProxy(settings, context.Folder, context.Time);
}
