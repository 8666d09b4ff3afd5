using Baton.Core.Diagnostics;

namespace Baton.Settings.Values;

/// <summary>True or false.</summary>
/// <param name="Value">Which of them.</param>
/// <param name="Where">The place that set it.</param>
public sealed record SettingsFlag(bool Value, SourceLocation Where) : SettingsNode(Where)
{
    /// <inheritdoc/>
    public override string Type => "a boolean";
}
