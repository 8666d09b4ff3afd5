namespace Baton.Store.Shelves;

/// <summary>An object of a store.</summary>
/// <param name="Key">Its key, with '/'.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Written">When it was written, UTC.</param>
public sealed record StoreObject(string Key, long Size, DateTimeOffset Written);
