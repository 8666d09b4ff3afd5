using System.Collections.Immutable;
using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;

namespace Baton.Core.Plugins;

/// <summary>Makes releases live in an environment, as <c>provider</c> and its keys in baton.json configure it.</summary>
public interface IDeployProvider
{
    /// <summary>The name of its kind, as in baton.json.</summary>
    string Name { get; }

    /// <summary>Its settings, for <c>baton config</c>; null for none. Never contains a secret.</summary>
    object? Settings => null;

    /// <summary>What two environments of a unit cannot share, such as a path; null when they can share everything.</summary>
    string? Place => null;

    /// <summary>The folder on this machine that it writes to, absolute; null for none. It is hidden from git.</summary>
    /// <param name="unit">The unit's folder, absolute.</param>
    string? Folder(string unit) => null;

    /// <summary>Whether it writes <see cref="DeployRequest.Settings"/>. Where it does not, settings with an output are refused.</summary>
    bool WritesSettings => false;

    /// <summary>The environment variables that it takes secrets from. They are masked, and hidden from the programs that a release starts.</summary>
    ImmutableArray<string> SecretVariables => [];

    /// <summary>
    /// The operations that make a release live, a rollback included. Pure. Each may be killed at any point and run again; what was live stays live until one operation switches. The operation that
    /// has seen that the release works writes <see cref="DeploymentPhase.Succeeded"/>.
    /// </summary>
    /// <param name="request">What is to be live, and where.</param>
    IReadOnlyList<IOperation> Plan(DeployRequest request);

    /// <summary>The operations that take away what is live, when the unit is retired. Pure.</summary>
    /// <param name="request">What is live, and where.</param>
    IReadOnlyList<IOperation> Withdraw(DeployRequest request);

    /// <summary>Which artifacts of a release it needs. Pure. Where a release is fetched to be deployed, these are.</summary>
    /// <param name="release">The release.</param>
    /// <returns>The artifacts, or why the release cannot be deployed there, such as BATON7017.</returns>
    Result<ImmutableArray<Artifact>> Needs(Release release) => release.Artifacts;

    /// <summary>Whether a deployment is still there, whole and with the same desired state, so that it can be made live again without its artifacts.</summary>
    /// <param name="request">What was live, and where.</param>
    bool Has(DeployRequest request) => false;

    /// <summary>Looks whether the places of the environment can be used. Reads only.</summary>
    /// <param name="context">The unit and the run.</param>
    /// <param name="offline">Open no connection.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    Task<ImmutableArray<CheckFinding>> CheckAsync(PluginContext context, bool offline, CancellationToken cancellationToken) =>
        Task.FromResult(ImmutableArray<CheckFinding>.Empty);

    /// <summary>Looks at each place of the environment, such as a host, for <c>baton status</c>. Reads only. Empty for an environment that is one place.</summary>
    /// <param name="context">The unit and the run.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    Task<ImmutableArray<PlaceStatus>> LookAsync(PluginContext context, CancellationToken cancellationToken) =>
        Task.FromResult(ImmutableArray<PlaceStatus>.Empty);
}
