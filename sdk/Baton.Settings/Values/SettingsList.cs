using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Settings.Values;

/// <summary>A list of values.</summary>
/// <param name="Items">In order.</param>
/// <param name="Where">The place that set it first.</param>
public sealed record SettingsList(ImmutableArray<SettingsNode> Items, SourceLocation Where) : SettingsNode(Where)
{
    /// <inheritdoc/>
    public override string Type => "a list";
}
