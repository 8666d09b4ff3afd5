using Baton.Core.Diagnostics;

namespace Baton.Settings.Values;

/// <summary><c>$secret</c>: a value that is known by reference only.</summary>
/// <param name="Reference">Where the value is: <c>env:NAME</c>, or an object that names a provider.</param>
/// <param name="Where">The place that set it.</param>
public sealed record SettingsSecret(SettingsNode Reference, SourceLocation Where) : SettingsNode(Where)
{
    /// <inheritdoc/>
    public override string Type => "a secret";
}
