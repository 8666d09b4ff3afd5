using Baton.Core.Configuration;
using Baton.Core.Deployments;
using Baton.Core.Releases;

namespace Baton.Core.Plugins;

/// <summary>A release on its way into an environment.</summary>
public sealed record DeployRequest
{
    /// <summary>The unit and the run.</summary>
    public required PluginContext Context { get; init; }

    /// <summary>What is to be live.</summary>
    public required Release Release { get; init; }

    /// <summary>The folder with its artifacts, absolute. It may be missing for a version that the provider has.</summary>
    public required string Artifacts { get; init; }

    /// <summary>Where it is to be live. In a rollback it has the variables and hooks of the deployment that comes back.</summary>
    public required EnvironmentConfiguration Environment { get; init; }

    /// <summary>
    /// What is desired there: the digests of the release, of its configuration and of its hooks. A provider that finds the same version live with another
    /// <see cref="DesiredState.Digest"/> deploys it again.
    /// </summary>
    public required DesiredState Desired { get; init; }

    /// <summary>The settings that it writes beside the release's files; null for none.</summary>
    public IDeploymentSettings? Settings { get; init; }

    /// <summary>The ledger, as far as this deployment goes.</summary>
    public required IDeploymentLog Log { get; init; }
}
