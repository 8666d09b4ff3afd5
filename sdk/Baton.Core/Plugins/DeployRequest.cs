using Baton.Core.Configuration;
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

    /// <summary>Where it is to be live.</summary>
    public required EnvironmentConfiguration Environment { get; init; }

    /// <summary>The ledger, as far as this deployment goes.</summary>
    public required IDeploymentLog Log { get; init; }
}
