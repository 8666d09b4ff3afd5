using Baton.Core.Announcements;

namespace Baton.Announcements;

/// <summary>What announcing needs of the world.</summary>
/// <param name="Variables">The environment, for addresses and keys.</param>
/// <param name="Receipts">The folder that remembers what was sent from here.</param>
/// <param name="Time">The clock of the waits.</param>
public sealed record AnnouncementSurroundings(IReadOnlyDictionary<string, string> Variables, string Receipts, TimeProvider Time)
{
    /// <summary>Where runs on other machines see what was sent; null when there is no such place.</summary>
    public IDeliveryClaims? Claims { get; init; }
}
