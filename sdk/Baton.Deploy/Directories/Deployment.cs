using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy.Health;
using Baton.Deploy.Versions;
using Baton.Hooks;

namespace Baton.Deploy.Directories;

/// <summary>One release on its way into one directory environment: what all its operations need.</summary>
/// <param name="request">What is to be live, and where.</param>
/// <param name="layout">The environment's folders.</param>
/// <param name="retain">How many versions are kept, the live one included.</param>
internal sealed class Deployment(DeployRequest request, DirectoryLayout layout, int retain)
{
    public Release Release => request.Release;

    public string Artifacts => request.Artifacts;

    public EnvironmentConfiguration Environment => request.Environment;

    public DirectoryLayout Layout => layout;

    public int Retain => retain;

    public IDeploymentSettings? Settings => request.Settings;

    public IDeploymentLog Log => request.Log;

    /// <summary>The zips for this host; BATON7017 where the release has none for it.</summary>
    public Result<ImmutableArray<Artifact>> Archives { get; } = Unpacker.Archives(request.Release);

    /// <summary>What the marker of its folder says.</summary>
    public VersionMarker Marker { get; } = VersionMarker.Of(request, Unpacker.Archives(request.Release) is { IsSuccess: true } archives ? archives.Value : []);

    /// <summary>The name of its folder: the version, unless that is the folder of the same files with other variables or hooks.</summary>
    public string Name => layout.Find(Release.Version, Marker.Desired!.Digest)
        ?? (VersionMarker.Read(layout.VersionFolder(Release.Version)) is { } other && other.HasBytesOf(Marker)
            ? DirectoryLayout.NameOf(Release.Version, Marker.Desired.Digest)! : Release.Version);

    /// <summary>Its folder.</summary>
    public string Folder => layout.VersionFolder(Name);

    /// <summary>Its health check; null for none.</summary>
    public HealthCheck? Health => Environment.Health is { } health ? new HealthCheck(health, request.Context.Time) : null;

    /// <summary>The environment as the deployment in a folder has it: what comes back comes back with its own variables and hooks.</summary>
    public EnvironmentConfiguration EnvironmentOf(string name) => VersionMarker.Read(layout.VersionFolder(name))?.Desired?.In(Environment) ?? Environment;

    /// <summary>Runs a hook.</summary>
    /// <param name="hook">Its name.</param>
    /// <param name="environment">The environment with its variables and hooks.</param>
    /// <param name="name">The name of the folder of the deployment that it is for.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="previous">The name of the folder that was live before; null for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Diagnostic?> RunHookAsync(
        string hook, EnvironmentConfiguration environment, string name, string folder, string? previous, CancellationToken cancellationToken)
    {
        var hooks = environment.Hooks;
        var command = hook switch { "prepare" => hooks.Prepare, "activated" => hooks.Activated, _ => hooks.Retired };
        var version = DirectoryLayout.VersionOf(name)!;
        var log = Path.Combine(layout.Logs, $"{hook}-{version}.log");
        var failed = await new HookRunner(hooks, request.Context.Variables).RunAsync(
            hook, command, folder, Facts(environment, version, folder, DirectoryLayout.VersionOf(previous)), log, cancellationToken);
        return failed is null || Settings is null ? failed : await MaskedAsync(failed, hook, log, cancellationToken);
    }

    /// <summary>The hook can read the settings, and may have printed a secret of them. Where they cannot be read here, nothing that it printed is shown.</summary>
    private async Task<Diagnostic> MaskedAsync(Diagnostic failed, string hook, string log, CancellationToken cancellationToken)
    {
        var read = await Settings!.ReadAsync(cancellationToken);
        return read.IsSuccess ? new SecretList(read.Value.Secrets).Redact(failed)
            : failed with { Message = $"The hook '{hook}' failed, and what it printed may hold secrets that cannot be read now.", Cure = $"Its whole output is in '{log}'." };
    }

    private IEnumerable<KeyValuePair<string, string>> Facts(EnvironmentConfiguration environment, string version, string folder, string? previous) =>
    [
        .. environment.Variables,
        KeyValuePair.Create("BATON_NAME", Release.Name),
        KeyValuePair.Create("BATON_VERSION", version),
        KeyValuePair.Create("BATON_PREVIOUS_VERSION", previous ?? ""),
        KeyValuePair.Create("BATON_ENVIRONMENT", Environment.Name),
        KeyValuePair.Create("BATON_ENVIRONMENT_DIR", layout.Root),
        KeyValuePair.Create("BATON_DIR", folder),
        KeyValuePair.Create("BATON_LIVE", layout.Live),
    ];
}
