using System.Collections.Immutable;

namespace Baton.Core.Plugins;

/// <summary>The plugins that baton.json can name.</summary>
public sealed record PluginSet
{
    /// <summary>The packers.</summary>
    public ImmutableArray<IPlugin<IPacker>> Packers { get; init; } = [];

    /// <summary>The publishers.</summary>
    public ImmutableArray<IPlugin<IPublisher>> Publishers { get; init; } = [];

    /// <summary>The deploy providers; the first is that of environments that name none.</summary>
    public ImmutableArray<IPlugin<IDeployProvider>> Providers { get; init; } = [];

    /// <summary>The gates.</summary>
    public ImmutableArray<IPlugin<IGate>> Gates { get; init; } = [];
}
