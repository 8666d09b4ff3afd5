using Baton.Core.Diagnostics;

namespace Baton.Settings.Values;

/// <summary>One value of the settings, immutable, with the place that set it.</summary>
/// <param name="Where">File, line and column; the column counts characters, both from 1.</param>
public abstract record SettingsNode(SourceLocation Where)
{
    /// <summary>Its type with an article, for messages.</summary>
    public abstract string Type { get; }
}
