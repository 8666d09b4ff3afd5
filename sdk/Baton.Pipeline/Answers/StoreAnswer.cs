namespace Baton.Pipeline.Answers;

/// <summary>A release in a folder store.</summary>
/// <param name="Unit">The release unit.</param>
/// <param name="Version">Its version.</param>
/// <param name="Commit">Its commit.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Problem">What is wrong with it; null when every hash is right or none was taken.</param>
public sealed record StoreAnswer(string Unit, string Version, string Commit, string Folder, string? Problem);
