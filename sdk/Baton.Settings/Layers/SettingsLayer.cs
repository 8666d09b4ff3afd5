using Baton.Settings.Values;

namespace Baton.Settings.Layers;

/// <summary>A file of a source, read.</summary>
/// <param name="Source">Which source it is: <c>common-staging</c>.</param>
/// <param name="File">Its name in messages.</param>
/// <param name="Tree">Its values.</param>
public sealed record SettingsLayer(string Source, string File, SettingsMap Tree);
