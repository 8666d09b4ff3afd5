namespace Baton.GitHub.Publishing;

/// <summary>How an asset compares with the file that is wanted.</summary>
/// <param name="IsSame">It is that file, or a build record of the same release.</param>
/// <param name="Evidence">What was seen: its sha256.</param>
internal sealed record AssetMatch(bool IsSame, string Evidence);
