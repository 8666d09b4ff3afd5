using System.Collections.Immutable;
using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Versions;

namespace Baton.Deploy.Hosts;

/// <summary>Makes a release live on many hosts over SSH: on each the folders and the switch of the directory provider, host after host.</summary>
/// <param name="Configured">The hosts, and how they are updated.</param>
public sealed record HostsProvider(HostsSettings Configured) : IDeployProvider
{
    /// <summary>Runs scripts on hosts; given the unit's folder and the environment variables.</summary>
    internal Func<string, IReadOnlyDictionary<string, string>, IHostShell> Shell { get; init; } = (folder, variables) => new OpenSsh(Configured.Ssh, folder, variables);

    /// <inheritdoc/>
    public string Name => "hosts";

    /// <inheritdoc/>
    public object? Settings => new
    {
        path = Configured.Path,
        retain = Configured.Retain,
        runtime = Configured.Runtime,
        hosts = Configured.Hosts,
        ssh = Configured.Ssh,
        rolling = Configured.Rolling.Text,
        maxUnavailable = Configured.MaxUnavailable?.Text,
        check = Configured.Check,
        balancer = Configured.Balancer,
    };

    /// <inheritdoc/>
    public string? Place => $"{Configured.Path} on {string.Join(", ", Configured.Hosts.Select(h => h.Address).Order(StringComparer.Ordinal))}";

    /// <inheritdoc/>
    public bool WritesSettings => true;

    /// <inheritdoc/>
    public Result<ImmutableArray<Artifact>> Needs(Release release) => Unpacker.Archives(release, Configured.Runtime);

    /// <inheritdoc/>
    public IReadOnlyList<IOperation> Plan(DeployRequest request)
    {
        var rollout = new Rollout(Configured, request, Shell(request.Context.Folder, request.Context.Variables));
        return
        [
            .. rollout.Hosts.Select(t => new PrepareHostOperation(rollout, t)),
            .. Configured.Batches().SelectMany(batch => batch.Select(h => new RollHostOperation(rollout, rollout.Hosts.First(t => t.Host == h), batch))),
            new VerifyHostsOperation(rollout),
            .. rollout.Hosts.Select(t => new RetainHostOperation(rollout, t)),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IOperation> Withdraw(DeployRequest request)
    {
        var rollout = new Rollout(Configured, request, Shell(request.Context.Folder, request.Context.Variables));
        return [.. rollout.Hosts.Select(t => new WithdrawHostOperation(rollout, t))];
    }

    /// <inheritdoc/>
    /// <remarks>Asks every host, all at the same time. A host that cannot be reached does not have it.</remarks>
    public bool Has(DeployRequest request)
    {
        var rollout = new Rollout(Configured, request, Shell(request.Context.Folder, request.Context.Variables));
        var found = Task.WhenAll(rollout.Hosts.Select(t => t.Folder.LookAsync(CancellationToken.None))).GetAwaiter().GetResult();
        return found.All(f => f.IsSuccess && f.Value.MarkerOf(rollout.Name) == rollout.Marker);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<CheckFinding>> CheckAsync(PluginContext context, bool offline, CancellationToken cancellationToken) =>
        new HostsLook(Configured, Shell(context.Folder, context.Variables), context).CheckAsync(offline, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<PlaceStatus>> LookAsync(PluginContext context, CancellationToken cancellationToken) =>
        new HostsLook(Configured, Shell(context.Folder, context.Variables), context).StatusAsync(cancellationToken);
}
