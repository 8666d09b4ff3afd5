using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>Where the settings of the application come from.</summary>
public sealed record SettingsConfiguration
{
    /// <summary>The application's name in the names of settings files; null for the unit's name.</summary>
    public string? Application { get; init; }

    /// <summary>The folder of the application's own settings files, relative to the unit's folder.</summary>
    public string Folder { get; init; } = "settings";

    /// <summary>The folders of settings files that several applications share, relative to the unit's folder. Later ones win.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];

    /// <summary>The clusters that every environment has.</summary>
    public ImmutableArray<string> Clusters { get; init; } = [];

    /// <summary>The JSON schema of the settings, relative to the unit's folder; null for none.</summary>
    public string? Schema { get; init; }

    /// <summary>The file with the list of public paths, relative to the unit's folder; null for none.</summary>
    public string? Public { get; init; }

    /// <summary>The files that a deployment writes: <c>configuration</c>, <c>appsettings</c>, <c>variables</c>. Without any, settings are no part of a deployment.</summary>
    public ImmutableArray<string> Output { get; init; } = [];
}
