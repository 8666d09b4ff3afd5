using Baton.Core.Configuration;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy.Health;
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

    public IDeploymentLog Log => request.Log;

    /// <summary>Its version's folder.</summary>
    public string Folder => layout.VersionFolder(Release.Version);

    /// <summary>Its health check; null for none.</summary>
    public HealthCheck? Health => Environment.Health is { } health ? new HealthCheck(health, request.Context.Time) : null;

    /// <summary>The hooks' runner.</summary>
    public HookRunner Hooks => new(Environment.Hooks, request.Context.Variables);

    /// <summary>What a hook is told.</summary>
    public IEnumerable<KeyValuePair<string, string>> Facts(string version, string folder, string? previous) =>
    [
        .. Environment.Variables,
        KeyValuePair.Create("BATON_NAME", Release.Name),
        KeyValuePair.Create("BATON_VERSION", version),
        KeyValuePair.Create("BATON_PREVIOUS_VERSION", previous ?? ""),
        KeyValuePair.Create("BATON_ENVIRONMENT", Environment.Name),
        KeyValuePair.Create("BATON_ENVIRONMENT_DIR", layout.Root),
        KeyValuePair.Create("BATON_DIR", folder),
        KeyValuePair.Create("BATON_LIVE", layout.Live),
    ];
}
