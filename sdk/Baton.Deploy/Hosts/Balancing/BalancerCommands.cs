using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Deploy.Hosts.Settings;
using Baton.Hooks;

namespace Baton.Deploy.Hosts.Balancing;

/// <summary>Programs of this machine that take a host out of a load balancer and put it back; each returns when that is done.</summary>
internal sealed class BalancerCommands(BalancerSettings settings, PluginContext context, string environment) : ILoadBalancer
{
    public Task<Diagnostic?> DrainAsync(HostSettings host, CancellationToken cancellationToken) => RunAsync("drain", settings.Drain, host, cancellationToken);

    public Task<Diagnostic?> ReadyAsync(HostSettings host, CancellationToken cancellationToken) => RunAsync("ready", settings.Ready, host, cancellationToken);

    /// <summary>A program that changes something cannot be asked; what the host itself remembers counts.</summary>
    public Task<(bool? IsReady, string Seen)> LookAsync(HostSettings host, CancellationToken cancellationToken) => Task.FromResult(((bool?)null, ""));

    private Task<Diagnostic?> RunAsync(string name, ImmutableArray<string> command, HostSettings host, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(context.Output);
        string Filled(string word) => word.Replace("${host}", host.Name, StringComparison.Ordinal).Replace("${address}", host.Address, StringComparison.Ordinal);
        KeyValuePair<string, string>[] facts = [KeyValuePair.Create("BATON_HOST", host.Name), KeyValuePair.Create("BATON_ADDRESS", host.Address), KeyValuePair.Create("BATON_ENVIRONMENT", environment)];
        return new HookRunner(new HooksConfiguration { Timeout = settings.Timeout }, context.Variables).RunAsync(
            name, [.. command.Select(Filled)], context.Folder, facts, Path.Combine(context.Output, $"{name}-{host.Name}.log"), cancellationToken);
    }
}
