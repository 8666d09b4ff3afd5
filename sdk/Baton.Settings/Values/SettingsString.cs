using Baton.Core.Diagnostics;

namespace Baton.Settings.Values;

/// <summary>A text.</summary>
/// <param name="Value">The text.</param>
/// <param name="Where">The place that set it.</param>
public sealed record SettingsString(string Value, SourceLocation Where) : SettingsNode(Where)
{
    /// <inheritdoc/>
    public override string Type => "a string";
}
