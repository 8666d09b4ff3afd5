namespace Baton.Store.Shelves;

/// <summary>What is under a key.</summary>
/// <param name="Bytes">The bytes; null when nothing is there.</param>
public sealed record StoreContent(byte[]? Bytes);
