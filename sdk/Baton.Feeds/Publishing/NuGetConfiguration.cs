namespace Baton.Feeds.Publishing;

/// <summary>A feed to push packages to.</summary>
/// <param name="Source">Its name in NuGet's own configuration.</param>
/// <param name="Key">The environment variable with the key.</param>
/// <param name="User">In whose name trusted publishing asks for a key; null for a key from the environment alone.</param>
/// <param name="TokenService">Where trusted publishing exchanges; null for the neighbour of the address that takes packages.</param>
public sealed record NuGetConfiguration(string Source, string Key = "NUGET_API_KEY", string? User = null, string? TokenService = null);
