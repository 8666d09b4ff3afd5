using System.Collections.Immutable;
using Baton.Settings.Reading;

namespace Baton.Settings.Layers;

/// <summary>Whose settings are rendered, for where, and from which folders.</summary>
public sealed record SettingsRequest
{
    /// <summary>The application's name: a part of the names of its files.</summary>
    public required string Application { get; init; }

    /// <summary>The environment's name.</summary>
    public required string Environment { get; init; }

    /// <summary>The cluster within the environment; null for none.</summary>
    public string? Cluster { get; init; }

    /// <summary>The name of the host that the settings are for.</summary>
    public required string HostName { get; init; }

    /// <summary>The version that the settings are for; null when there is none yet.</summary>
    public string? Version { get; init; }

    /// <summary>Which sources take part.</summary>
    public SettingsPasses Passes { get; init; }

    /// <summary>The folder of the application's own settings; null for none.</summary>
    public SettingsFolder? ApplicationFolder { get; init; }

    /// <summary>The folders of everybody's settings. Each source is looked up in all of them, in this order; later ones win.</summary>
    public ImmutableArray<SettingsFolder> Folders { get; init; } = [];

    /// <summary>How much may be read.</summary>
    public SettingsLimits Limits { get; init; } = SettingsLimits.Default;
}
