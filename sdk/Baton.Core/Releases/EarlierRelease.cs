namespace Baton.Core.Releases;

/// <summary>A release that another one descends from.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Commit">The commit that its tag marks, as full lower-case hex.</param>
public sealed record EarlierRelease(string Version, string Commit);
