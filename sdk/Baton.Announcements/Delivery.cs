namespace Baton.Announcements;

/// <summary>How sending ended.</summary>
/// <param name="State"><see cref="DeliveryState.Delivered"/>, <see cref="DeliveryState.Refused"/> or <see cref="DeliveryState.Uncertain"/>.</param>
/// <param name="Words">In a few words; never anything that the receiver wrote.</param>
internal sealed record Delivery(DeliveryState State, string Words);
