using Baton.Settings.Values;

namespace Baton.Settings.Answers;

/// <summary>One setting that differs between two renderings.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Before">Its value as JSON, a secret as <c>(secret)</c>; null when it is added.</param>
/// <param name="After">The same afterwards; null when it is removed.</param>
public sealed record SettingsChange(SettingsPath Path, string? Before, string? After)
{
    /// <summary><c>added</c>, <c>removed</c> or <c>changed</c>.</summary>
    public string Kind => Before is null ? "added" : After is null ? "removed" : "changed";
}
