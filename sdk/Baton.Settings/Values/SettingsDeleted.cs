using Baton.Core.Diagnostics;

namespace Baton.Settings.Values;

/// <summary><c>$deleted</c>: removes what earlier layers set at its path.</summary>
/// <param name="Where">The place that removes it.</param>
public sealed record SettingsDeleted(SourceLocation Where) : SettingsNode(Where)
{
    /// <inheritdoc/>
    public override string Type => "$deleted";
}
