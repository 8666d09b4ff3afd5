using System.Collections.Immutable;

namespace Baton.Settings.Layers;

/// <summary>One of the sources that settings are merged from: a name that is looked up in folders.</summary>
/// <param name="Names">The names of its file, without the end. A folder may have one of them.</param>
/// <param name="OfApplication">Whether it is in the application's own folder, and not in everybody's.</param>
public sealed record SettingsSource(ImmutableArray<string> Names, bool OfApplication)
{
    /// <summary>Its name, the first one.</summary>
    public string Name => Names[0];
}
