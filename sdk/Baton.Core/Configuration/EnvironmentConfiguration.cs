using System.Collections.Immutable;
using Baton.Core.Plugins;

namespace Baton.Core.Configuration;

/// <summary>A place where a release can be live.</summary>
public sealed record EnvironmentConfiguration
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The environment that a release must have succeeded in before; null for none.</summary>
    public string? After { get; init; }

    /// <summary>Refuses a version that is not certain.</summary>
    public bool Protected { get; init; }

    /// <summary>How a release is made live.</summary>
    /// <remarks>Null where the sections of plugins were not read.</remarks>
    public IDeployProvider? Provider { get; init; }

    /// <summary>The programs to run along the way.</summary>
    public HooksConfiguration Hooks { get; init; } = new();

    /// <summary>How to see that it works; null to believe it.</summary>
    public HealthConfiguration? Health { get; init; }

    /// <summary>The flag file that decides there, relative to the unit's folder, or the http or https address of an OFREP server; null for none.</summary>
    public string? Flags { get; init; }

    /// <summary>The cluster whose settings it has; null for none.</summary>
    public string? Cluster { get; init; }

    /// <summary>The database whose migrations are compared; null for none.</summary>
    public DatabaseConfiguration? Database { get; init; }

    /// <summary>Webhooks that are told of each deployment, rollback and retirement.</summary>
    public ImmutableArray<WebhookConfiguration> Webhooks { get; init; } = [];

    /// <summary>Environment variables for the hooks.</summary>
    public ImmutableSortedDictionary<string, string> Variables { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
