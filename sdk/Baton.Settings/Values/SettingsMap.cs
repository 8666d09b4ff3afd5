using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Settings.Values;

/// <summary>An object: values by key, in ordinal order of the keys. Case counts.</summary>
/// <param name="Members">The values.</param>
/// <param name="Where">The place that set it first.</param>
public sealed record SettingsMap(ImmutableSortedDictionary<string, SettingsNode> Members, SourceLocation Where) : SettingsNode(Where)
{
    /// <summary>No members.</summary>
    public static ImmutableSortedDictionary<string, SettingsNode> None { get; } = ImmutableSortedDictionary.Create<string, SettingsNode>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Type => "an object";

    /// <summary>An object without members.</summary>
    public static SettingsMap Empty(SourceLocation where) => new(None, where);
}
