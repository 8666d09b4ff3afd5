namespace Baton.Core.Plugins;

/// <summary>The versions of a unit in an environment, by the ledger.</summary>
/// <param name="Live">The live one; null for none.</param>
/// <param name="Earlier">The one that a rollback would bring back; null for none.</param>
public sealed record LiveVersions(string? Live, string? Earlier)
{
    /// <summary>The digest of the desired state of the live one; null where the ledger does not have it.</summary>
    public string? LiveState { get; init; }

    /// <summary>The digest of the desired state of the one that a rollback would bring back; null where the ledger does not have it.</summary>
    public string? EarlierState { get; init; }

    /// <summary>Whether a switch was announced whose end the ledger does not know: what is really live may be another version.</summary>
    public bool IsUnconfirmed { get; init; }
}
