using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>Programs that the directory provider runs, each as a list of arguments, in the folder of the new version.</summary>
public sealed record HooksConfiguration
{
    /// <summary>Before anything is switched; empty for none.</summary>
    public ImmutableArray<string> Prepare { get; init; } = [];

    /// <summary>After the switch; empty for none.</summary>
    public ImmutableArray<string> Activated { get; init; } = [];

    /// <summary>When the unit is retired, before the link to the live version is removed; empty for none. It stops the service.</summary>
    public ImmutableArray<string> Retired { get; init; } = [];

    /// <summary>How long one may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Names of environment variables that are let through to them.</summary>
    public ImmutableArray<string> Environment { get; init; } = [];
}
