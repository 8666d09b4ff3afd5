using Baton.Core.Diagnostics;

namespace Baton.Settings.Values;

/// <summary>The value null: a later layer may replace it by any type.</summary>
/// <param name="Where">The place that set it.</param>
public sealed record SettingsNull(SourceLocation Where) : SettingsNode(Where)
{
    /// <inheritdoc/>
    public override string Type => "null";
}
