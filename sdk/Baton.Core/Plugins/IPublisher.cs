using System.Collections.Immutable;
using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;

namespace Baton.Core.Plugins;

/// <summary>A place to publish releases to, as an entry of <c>publish</c> in baton.json configures it.</summary>
public interface IPublisher
{
    /// <summary>The name of its kind, as in baton.json.</summary>
    string Name { get; }

    /// <summary>Its settings, for <c>baton config</c>: a text, or a record that System.Text.Json can write. Never contains a secret.</summary>
    object? Settings { get; }

    /// <summary>Whether what is published there stays on this machine or on the local network. A version that is not certain is published only to such a place.</summary>
    bool IsLocal => false;

    /// <summary>Whether it stores release.json with the release. Publishers that do not are asked last by <c>verify</c>, with the record of another place.</summary>
    bool KeepsRecords => true;

    /// <summary>Whether the release stays hidden until a person publishes it. Webhooks are not told of such a release.</summary>
    bool LeavesDraft => false;

    /// <summary>The environment variables that it takes secrets from. They are masked, and hidden from the programs that a release starts.</summary>
    ImmutableArray<string> SecretVariables => [];

    /// <summary>The folder on this machine that it writes to, absolute; null for none. It is checked for free space and hidden from git.</summary>
    /// <param name="unit">The unit's folder, absolute.</param>
    string? Folder(string unit) => null;

    /// <summary>Which names of artifacts the place would refuse or change; empty when it takes all of them.</summary>
    /// <param name="artifacts">The artifacts, as far as they are known before the build.</param>
    ImmutableArray<Diagnostic> CheckNames(IReadOnlyList<Artifact> artifacts) => [];

    /// <summary>The operations that publish a release. Pure: a plan needs no token and no network.</summary>
    /// <param name="context">The unit.</param>
    /// <param name="request">What to publish.</param>
    Result<PublishingWaves> Plan(PluginContext context, PublishRequest request);

    /// <summary>Looks whether a release could be published. Reads only.</summary>
    /// <param name="context">The unit.</param>
    /// <param name="release">The release as far as it is known: name, version, tag and commit.</param>
    /// <param name="offline">Open no connection.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    Task<ImmutableArray<CheckFinding>> CheckAsync(PluginContext context, Release release, bool offline, CancellationToken cancellationToken) =>
        Task.FromResult(ImmutableArray<CheckFinding>.Empty);

    /// <summary>Fetches a release. Reads only.</summary>
    /// <param name="context">The unit.</param>
    /// <param name="request">Which release.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Empty when the place does not have it; an error when that is unknown.</returns>
    Task<Result<ImmutableArray<FetchedRelease>>> FetchAsync(PluginContext context, FetchRequest request, CancellationToken cancellationToken);

    /// <summary>Looks whether what surrounds a fetched release agrees with its record, such as the commit of its tag.</summary>
    /// <param name="context">The unit.</param>
    /// <param name="release">The record that was fetched.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>Null when it does.</returns>
    Task<Diagnostic?> ConfirmAsync(PluginContext context, Release release, CancellationToken cancellationToken) => Task.FromResult<Diagnostic?>(null);

    /// <summary>The operations that remove what a release that was given up left behind.</summary>
    /// <param name="context">The unit.</param>
    /// <param name="release">The release: name, version, tag, and its commit where that is known.</param>
    /// <param name="id">The first segments of the operations' ids, such as <c>abandon/github</c>.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>An error when the release is published there, or when that is unknown.</returns>
    Task<Result<ImmutableArray<IOperation>>> WithdrawAsync(PluginContext context, Release release, string id, CancellationToken cancellationToken);
}
