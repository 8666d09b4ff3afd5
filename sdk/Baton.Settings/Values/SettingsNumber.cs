using Baton.Core.Diagnostics;

namespace Baton.Settings.Values;

/// <summary>A number.</summary>
/// <param name="Json">As JSON writes it; digits are never lost.</param>
/// <param name="Where">The place that set it.</param>
public sealed record SettingsNumber(string Json, SourceLocation Where) : SettingsNode(Where)
{
    /// <inheritdoc/>
    public override string Type => "a number";
}
