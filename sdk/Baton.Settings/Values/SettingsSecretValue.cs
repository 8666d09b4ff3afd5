using Baton.Core.Diagnostics;

namespace Baton.Settings.Values;

/// <summary>A secret whose value is known. It exists between resolving and writing, in memory only.</summary>
/// <param name="Value">The value.</param>
/// <param name="Reference">Where it came from.</param>
/// <param name="Where">The place that set it.</param>
public sealed record SettingsSecretValue(Secret Value, SettingsNode Reference, SourceLocation Where) : SettingsNode(Where)
{
    /// <inheritdoc/>
    public override string Type => "a secret";
}
