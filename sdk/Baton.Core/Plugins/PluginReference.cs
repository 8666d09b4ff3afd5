using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Plugins;

/// <summary>An assembly with plugins, as <c>plugins</c> in baton.json names it.</summary>
/// <param name="Assembly">The path of its file, relative to the unit's folder.</param>
public sealed record PluginReference(string Assembly)
{
    /// <summary>The types to use, with their namespaces; empty for all that are plugins.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>Where baton.json names it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public SourceLocation? Location { get; init; }
}
