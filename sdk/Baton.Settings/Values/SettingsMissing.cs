using Baton.Core.Diagnostics;

namespace Baton.Settings.Values;

/// <summary><c>$missing</c>: a later layer must set it.</summary>
/// <param name="Hint">What to set, for the person who must; null for no hint.</param>
/// <param name="Where">The place that asks for it.</param>
public sealed record SettingsMissing(string? Hint, SourceLocation Where) : SettingsNode(Where)
{
    /// <inheritdoc/>
    public override string Type => "$missing";
}
