using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy.Hosts.Balancing;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Hosts.Transfer;
using Baton.Deploy.Versions;

namespace Baton.Deploy.Hosts;

/// <summary>One release on its way to the hosts of an environment: what all its operations share.</summary>
internal sealed class Rollout
{
    /// <summary>How many scripts a run may start on one host; each has a number above those of all earlier runs.</summary>
    private const long ScriptsOfARun = 1_000_000;

    private readonly DeployRequest request;
    private readonly Lock gate = new();
    private Task<Result<SettingsContents>>? settings;
    private Task<Result<ReleaseTar>>? tar;
    private long scripts;

    public Rollout(HostsSettings settings, DeployRequest request, IHostShell shell)
    {
        (this.request, Settings, Shell) = (request, settings, shell);
        Archives = Unpacker.Archives(Release, settings.Runtime);
        Marker = VersionMarker.Of(request, Archives.IsSuccess ? Archives.Value : []);
        Name = VersionFolder.Of(Release.Version, Desired)!;
        Balancer = settings.Balancer is { } balancer ? LoadBalancers.Of(balancer, request.Context, Environment.Name) : null;
        Hosts = [.. settings.Hosts.Select(h => new HostTurn(this, h))];
    }

    public HostsSettings Settings { get; }

    public IHostShell Shell { get; }

    public Release Release => request.Release;

    public EnvironmentConfiguration Environment => request.Environment;

    public IDeploymentLog Log => request.Log;

    public TimeProvider Time => request.Context.Time;

    /// <summary>Null where there is none.</summary>
    public ILoadBalancer? Balancer { get; }

    /// <summary>The hosts, in the order of the configuration.</summary>
    public ImmutableArray<HostTurn> Hosts { get; }

    /// <summary>The zips for the hosts.</summary>
    public Result<ImmutableArray<Artifact>> Archives { get; }

    /// <summary>What a version folder of this release says that it was made of.</summary>
    public VersionMarker Marker { get; }

    /// <summary>The name of its folder on every host.</summary>
    public string Name { get; }

    /// <summary>The digest of what is desired.</summary>
    public string Desired => request.Desired.Digest;

    /// <summary>Whose folder it is on the hosts.</summary>
    public string Owner => $"{Release.Name}/{Environment.Name}";

    /// <summary>What must not be shown of the output of programs.</summary>
    public SecretList Secrets => new(SecretVariables.Of(request.Context.Variables));

    /// <summary>The files of settings, the same for every host: secrets are read once. Null where the deployment writes none.</summary>
    public async Task<Result<SettingsContents>?> SettingsAsync(CancellationToken cancellationToken)
    {
        if (request.Settings is not { } written)
        {
            return null;
        }

        lock (gate)
        {
            settings ??= written.ReadAsync(cancellationToken);
        }

        return await settings;
    }

    /// <summary>The release and its settings as they are sent; checked and hashed once.</summary>
    public Task<Result<ReleaseTar>> TarAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return tar ??= Task.Run(() => PackAsync(cancellationToken), cancellationToken);
        }
    }

    /// <summary>The number of the next script.</summary>
    public long NextScript() => (Log.Token ?? 0) * ScriptsOfARun + Interlocked.Increment(ref scripts);

    /// <summary>The environment variables of a program on a host.</summary>
    /// <param name="host">The host.</param>
    /// <param name="environment">The environment, with the variables of the deployment that it is for.</param>
    /// <param name="name">The name of that deployment's folder.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="previous">The name of the folder that was live before; null for none.</param>
    public Dictionary<string, string> Exports(HostSettings host, EnvironmentConfiguration environment, string name, string folder, string? previous)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (variable, value) in request.Context.Variables.Where(v => environment.Hooks.Environment.Contains(v.Key)).Concat(environment.Variables))
        {
            all[variable] = value;
        }

        all["BATON_NAME"] = Release.Name;
        all["BATON_VERSION"] = VersionFolder.VersionOf(name)!;
        all["BATON_PREVIOUS_VERSION"] = VersionFolder.VersionOf(previous) ?? "";
        all["BATON_ENVIRONMENT"] = Environment.Name;
        all["BATON_ENVIRONMENT_DIR"] = Settings.Path;
        all["BATON_DIR"] = folder;
        all["BATON_LIVE"] = $"{Settings.Path}/live";
        all["BATON_HOST"] = host.Name;
        return all;
    }

    private async Task<Result<ReleaseTar>> PackAsync(CancellationToken cancellationToken)
    {
        var read = await SettingsAsync(cancellationToken);
        return read is { IsSuccess: false } ? read.Reasons : ReleaseTar.Of(Release, Archives.Value, request.Artifacts, read?.Value, cancellationToken);
    }
}
